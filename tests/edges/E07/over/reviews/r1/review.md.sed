s/^  criminal: .*/  criminal: concluded/
s/^  event: .*/&\
  event_happened_on: 2026-11-02/
