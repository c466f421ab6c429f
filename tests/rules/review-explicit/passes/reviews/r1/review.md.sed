s/^themes: .*/&\
content_note: [sexual_harm]\
explicit_review_on: 2026-11-16/
