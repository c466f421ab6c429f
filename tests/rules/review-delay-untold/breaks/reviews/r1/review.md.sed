s/^type: .*/type: joint_review/
/^published_on:/d
/^decision:/i\
started_on: 2026-05-15\
delay:\
  reason: inquest\
  panel_told_on: 2026-09-01\
owners:\
  - board: adults_board\
    cleared_on: 2026-09-01
