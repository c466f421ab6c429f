s/^    given_on: .*/&\
    expires_on: 2026-11-16/
