$a\
  - rule: review-signoff\
    source: It was seen already\
    by: Legal adviser\
    on: 2026-09-01\
  - rule: review-welfare\
    source: It holds in any case\
    by: Legal adviser\
    on: 2026-09-01\
  - rule: no-such-rule\
    source: A slip\
    by: Legal adviser\
    on: 2026-09-01
