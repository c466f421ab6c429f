s/^published_on: .*/published_on: 2026-12-01/; /^  police:/d
