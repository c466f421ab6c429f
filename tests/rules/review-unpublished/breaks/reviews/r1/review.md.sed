s/^published_on: .*/published_on: 2026-11-17/
