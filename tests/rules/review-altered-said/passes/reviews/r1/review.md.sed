s/^themes: .*/&\
altered: Names and ages were changed to protect people./
