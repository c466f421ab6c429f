/^published_on:/i\
takedown:\
  kind: error\
  authority: Head of the business unit\
  on: 2026-11-16
