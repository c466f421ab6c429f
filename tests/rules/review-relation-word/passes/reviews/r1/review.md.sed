/^age_months/a\
shown:\
  - trait: relationship\
    reason: The learning is about it\
    by: Head of the business unit\
    on: 2026-09-01
s/^Several services visited.*/Several services visited the mother, the father and the stepfather./
s/^> - Ask to see the bedroom.*/> - Ask the foster carers./
