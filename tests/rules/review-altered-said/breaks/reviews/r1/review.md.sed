s/^themes: .*/&\
altered: The names are not real./
