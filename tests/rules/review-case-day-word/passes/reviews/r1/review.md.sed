/^age_months/a\
shown:\
  - trait: season\
    reason: The learning is about it\
    by: Head of the business unit\
    on: 2026-09-01
s/^Several services visited.*/Several services visited in winter, after half term./
