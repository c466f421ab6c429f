/^high_risk_identity:/i\
offences: [sexual]
s/^  - kind: none/  - kind: anonymity_for_life\
    ends: life\
    cleared_by: Legal adviser\
    cleared_on: 2026-11-16/
