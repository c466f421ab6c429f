s/^themes: .*/&\
content_note: [neglect]\
died: yes/
