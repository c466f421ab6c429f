s/^  criminal: none/  criminal: charged/; s/^decision: full/decision: learning_only/
