/^age_months/a\
shown:\
  - trait: health\
    reason: The learning is about it\
    by: Head of the business unit\
    on: 2026-09-01
s/^Several services visited.*/Several services visited. Hazel has epilepsy and a long-term illness./
