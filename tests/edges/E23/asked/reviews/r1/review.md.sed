/^home_area:/a\
owners:\
  - board: other_lscp
