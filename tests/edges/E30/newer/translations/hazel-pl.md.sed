s/^source_on: .*/source_on: 2026-10-05/
