/^decision:/i\
incident:\
  aware_on: 2026-11-09
