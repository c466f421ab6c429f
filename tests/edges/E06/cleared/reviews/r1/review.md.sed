s/^  - board: adults_board/&\
    cleared_on: 2026-11-10/
