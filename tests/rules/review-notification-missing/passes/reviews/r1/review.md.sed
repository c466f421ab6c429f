s/^type: .*/type: rapid_review/
/^decision:/i\
incident:\
  reference: N1\
  notified_on: 2026-11-16
