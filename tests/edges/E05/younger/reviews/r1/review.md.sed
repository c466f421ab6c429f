/^    ends_on: 2026-10-31/a\
  - kind: section_45\
    ends: 18th_birthday
