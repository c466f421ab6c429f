s/^incident_date: .*/incident_date: 2023-05-01/
