s/^high_risk_identity: no/high_risk_identity: yes/; s/^decision: full/decision: learning_only/
