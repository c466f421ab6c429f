/^incident_date:/i\
reviewer_unnamed:\
  on: 2026-09-10\
  by: Legal adviser
