s/^  decided_by: .*/  decided_by: Executive/
