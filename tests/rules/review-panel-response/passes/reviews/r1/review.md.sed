s/^type: .*/type: cspr/
s/^decision: full/decision: learning_only/
/^sent:/i\
learning_sent_on: 2026-09-08\
not_publishing:\
  rationale: Restricted store\
  panel_told_on: 2026-09-08\
  secretary_of_state_told_on: 2026-09-08
/^sent:/i\
panel:\
  response: comments\
  considered_on: 2026-11-16
