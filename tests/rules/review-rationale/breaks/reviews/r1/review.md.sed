s/^type: .*/type: cspr/
s/^decision: full/decision: learning_only/
/^sent:/i\
learning_sent_on: 2026-09-08\
panel:\
  response: agrees\
not_publishing:\
  rationale: Restricted store\
  panel_told_on: 2026-09-08
