s/^  not_safe_reason: .*/  made_on: 2026-11-16/
