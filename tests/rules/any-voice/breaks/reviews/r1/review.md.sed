s/^    channels: .*/    channels: [web, sheet, bulletin]/; s/^decision: full/decision: learning_only/
