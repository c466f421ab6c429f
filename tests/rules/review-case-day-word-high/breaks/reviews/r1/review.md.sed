/^age_months/a\
risk: high
s/^Several services visited.*/Several services visited before the summer holiday./
s/^> - Ask to see the bedroom.*/> - Ask in Year 9./
