/^incident_date:/i\
takedown:\
  kind: expiry\
  authority: Chair of the Executive\
  on: 2027-10-05
