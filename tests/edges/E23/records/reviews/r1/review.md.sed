/^incident_date:/i\
home_area: Bramblewick
