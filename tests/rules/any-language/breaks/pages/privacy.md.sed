s/^summary: .*/summary: What hard-to-reach families can ask/
