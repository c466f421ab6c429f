/^  police:/d; s/^decision_on/decison_on/
