s/^decision: full/decision: undecided/
