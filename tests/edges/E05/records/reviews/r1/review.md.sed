s/^  - kind: none/  - kind: section_45\
    ends: date\
    ends_on: 2026-10-31/
