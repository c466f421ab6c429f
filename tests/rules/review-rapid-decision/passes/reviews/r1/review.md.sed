/^decision:/i\
rapid_review:\
  sent_on: 2026-11-16\
  outcome: other_learning\
  rationale: Minutes of the meeting, restricted store
