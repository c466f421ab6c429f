s/^type: .*/type: cspr/
s/^decision: .*/decision: learning_only/
/^published_on:/i\
learning_sent_on: 2026-09-24\
not_publishing:\
  rationale: Minutes of the meeting, restricted store\
  panel_told_on: 2026-09-08\
  secretary_of_state_told_on: 2026-09-08\
panel:\
  response: agrees\
  on: 2026-09-15\
  considered_on: 2026-09-16
