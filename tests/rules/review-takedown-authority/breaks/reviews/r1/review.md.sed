/^published_on:/i\
takedown:\
  kind: safety\
  on: 2026-11-16
