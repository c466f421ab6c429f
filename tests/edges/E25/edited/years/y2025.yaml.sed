s/^not_met: 6/not_met: 7/
s/^notified: 5/notified: 4/
