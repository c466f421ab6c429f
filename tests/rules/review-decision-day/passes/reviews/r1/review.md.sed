s/^decision_on:.*/decision_on: 2026-11-16/
