s/^incident_date: .*/incident_date: 2025-05-01\
incident_known: month/
