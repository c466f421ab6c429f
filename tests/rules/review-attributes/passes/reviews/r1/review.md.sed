s/^themes: .*/&\
content_note: [neglect]\
shown:\
  - { trait: health, reason: The learning is about it, by: Chair, on: 2026-09-01 }\
  - { trait: family, reason: The learning is about it, by: Chair, on: 2026-09-01 }\
  - { trait: agency, reason: The learning is about it, by: Chair, on: 2026-09-01 }/
