s/^type: .*/type: cspr/
s/^decision: .*/decision: undecided/
/^decision_on:/d
/^published_on:/d
/^incident_date:/i\
started_on: 2026-08-31
