/^incident_date:/i\
incident_area: Otherton\
home_area: Otherton\
owners:\
  - board: other_lscp\
    cleared_on: 2026-11-16
