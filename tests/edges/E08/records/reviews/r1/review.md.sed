s/^type: .*/type: cspr/
s/^decision: .*/decision: learning_only/
/^published_on:/i\
learning_sent_on: 2026-09-08\
not_publishing:\
  rationale: Restricted store\
  panel_told_on: 2026-09-08\
  secretary_of_state_told_on: 2026-09-08\
panel:\
  response: disagrees\
  on: 2026-09-12
