s/^  kind: safety/&\
  authority: Chair of the Executive/
