s/^practitioners_told_on: .*/practitioners_told_on: 2026-10-05/
