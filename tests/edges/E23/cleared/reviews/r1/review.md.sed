s/^  - board: other_lscp/&\
    cleared_on: 2026-11-09/
