/^decision:/i\
incident:\
  notified_on: 2026-10-23
