/^incident_date:/a\
incident_known: month
