s/^The partners met.*/&\
\
> [!VOICE r1\/c1]\
> Somebody should have asked twice./
s/^published_on: .*/published_on: 2026-10-19/
/^sent:/,/foundations_on/s/2026-09-16/2026-10-21/
