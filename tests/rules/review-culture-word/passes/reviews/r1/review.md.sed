/^age_months/a\
shown:\
  - trait: language\
    reason: The learning is about it\
    by: Head of the business unit\
    on: 2026-09-01
s/^Several services visited.*/Several services visited with an interpreter for Urdu. Racism, faith and culture were not asked about. No minority ethnic adviser was there./
