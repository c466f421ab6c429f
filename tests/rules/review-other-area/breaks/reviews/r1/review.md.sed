/^incident_date:/i\
incident_area: Otherton\
home_area: Thirdham\
owners:\
  - board: other_lscp\
    cleared_on: 2026-09-04
