s/^themes: .*/&\
content_note: [sexual_harm]/
