s/^  police: .*/  police: 2026-09-07/
