s/^  event: .*/&\
  event_happened_on: 2026-10-05\
release_approved_on: 2026-10-05/
