/^published_on:/i\
takedown:\
  kind: safety\
  authority: Head of the business unit\
  on: 2026-11-16
