s/^  criminal: none/  criminal: concluded\
  criminal_cleared_on: 2026-09-11/
s/^intruder_test:/retest:\
  - event: press\
    on: 2026-09-11\
owners:\
  - board: adults_board\
    cleared_on: 2026-09-11\
embargo:\
  until: 2026-09-11\
  event: Inquest\
  event_happened_on: 2026-09-11\
release_approved_on: 2026-09-12\
&/
