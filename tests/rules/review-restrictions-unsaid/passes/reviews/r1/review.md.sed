s/^  - kind: none/&\
  - kind: section_39\
    ends: life\
    cleared_by: Solicitor\
    cleared_on: 2026-09-04/
