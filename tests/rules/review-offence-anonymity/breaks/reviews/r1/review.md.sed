/^high_risk_identity:/i\
offences: [none, modern_slavery]
