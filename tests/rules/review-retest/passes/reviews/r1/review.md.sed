s/^  criminal: none/  criminal: concluded\
  criminal_cleared_on: 2026-09-10/
s/^intruder_test:/retest:\
  - event: press\
    on: 2026-09-10\
owners:\
  - board: adults_board\
    cleared_on: 2026-09-10\
&/
