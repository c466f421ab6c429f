s/^  criminal: none/  criminal: charged\
  criminal_cleared_on: 2026-11-16/; s/^decision: full/decision: learning_only/
