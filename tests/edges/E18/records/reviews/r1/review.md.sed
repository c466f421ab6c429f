/^incident_date:/i\
embargo:\
  event: The inquest has ended
