/^incident_date:/i\
takedown:\
  kind: safety\
  on: 2026-12-15
