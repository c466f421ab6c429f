s/^    given_on: .*/&\
    withdrawn_on: 2026-11-17/
