s/^high_risk_identity: no/high_risk_identity: yes/
