s/^  criminal: .*/&\
  criminal_cleared_on: 2026-10-20/
