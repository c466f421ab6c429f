s/^    due: .*/    due: 2026-11-15/
/^consents:/i\
actions:\
  - recommendation: 1\
    text: Audit of home visits\
    owner: Performance group\
    due: 2026-11-15\
    status: under_way
