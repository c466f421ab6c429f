s/^decision: .*/decision: learning_only/
