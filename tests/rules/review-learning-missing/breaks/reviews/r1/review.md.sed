s/^decision: full/decision: learning_only/
s/^> \[!LEARNING\]/> [!NOTE]/
