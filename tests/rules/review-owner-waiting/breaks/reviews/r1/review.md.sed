/^published_on:/i\
owners:\
  - board: adults_board
