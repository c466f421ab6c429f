s/^  use: none/  use: r1/
/^  decided_by/d
/^  decided_on/d
s/^Several services visited.*/& Zebedee was asked twice./
/^consents:/i\
real_name:\
  branches_agreed_on: 2026-08-03\
  legal_advice_on: 2026-08-10\
  sibling_at_risk: yes
