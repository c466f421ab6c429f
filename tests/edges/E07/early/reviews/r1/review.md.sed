/^embargo:/i\
early_learning:\
  on: 2026-10-13\
  by: Review Advisory Group
