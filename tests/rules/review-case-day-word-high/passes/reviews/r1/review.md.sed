/^age_months/a\
risk: ordinary
s/^Several services visited.*/Several services visited before the summer holiday./
