/^consents:/i\
real_name:\
  branches_agreed_on: 2026-05-04\
  legal_advice_on: 2026-05-11\
  sibling_at_risk: yes
