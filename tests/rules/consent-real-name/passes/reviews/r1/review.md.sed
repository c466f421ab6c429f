/^consents:/i\
real_name:\
  branches_agreed_on: 2026-05-04\
  legal_advice_on: 2026-11-16\
  sibling_at_risk: no
s/^    item: family_quote/    item: real_name_use/
/^> \[!VOICE c1\]/,+1d
/^> *$/d
/^## Voice of the child/a\
\
The child was not asked.
