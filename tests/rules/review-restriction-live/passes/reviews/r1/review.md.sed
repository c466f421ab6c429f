s/^  - kind: none/  - kind: section_39\
    ends: date\
    ends_on: 2026-11-15/
