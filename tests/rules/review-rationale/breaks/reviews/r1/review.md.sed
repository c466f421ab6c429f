s/^type: .*/type: cspr/
s/^decision: full/decision: learning_only/
/^sent:/i\
panel:\
  response: agrees\
not_publishing:\
  rationale: Restricted store\
  panel_told_on: 2026-09-08
