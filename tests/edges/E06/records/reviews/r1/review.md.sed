s/^type: .*/type: joint_review/
/^incident_date:/i\
reviewers:\
  - name: Ada Quillworth\
owners:\
  - board: lscp\
    cleared_on: 2026-09-01\
  - board: adults_board
