s/^  criminal: .*/  criminal: trial_listed/
/^incident_date:/i\
embargo:\
  until: 2026-10-12\
  event: The trial has ended\
release_approved_on: 2026-10-12
