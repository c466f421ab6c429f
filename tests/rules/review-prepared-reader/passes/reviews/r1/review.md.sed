s/^themes: .*/&\
content_note: [death]\
died: yes/
