/^decision:/i\
looked_after: yes\
died: yes\
abuse_suspected: no\
incident:\
  reference: N1\
  aware_on: 2026-11-06\
  notified_on: 2026-11-13\
  dfe_told_on: 2026-11-13
