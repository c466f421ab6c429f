s/^published_on: .*/published_on: 2026-10-25/
