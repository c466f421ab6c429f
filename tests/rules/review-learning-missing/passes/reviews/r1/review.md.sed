s/^decision: full/decision: learning_only/
