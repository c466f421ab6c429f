s/^published_on: .*/embargo:\n  event: the trial has ended\nearly_learning:\n  on: 2026-11-10\n  by: The safeguarding partners/
