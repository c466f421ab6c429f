s/^type: .*/type: joint_review/
/^decision:/i\
started_on: 2026-04-05\
reviewers:\
  - name: Ada Quillworth\
owners:\
  - board: adults_board\
    cleared_on: 2026-09-01
