s/^    given_on: .*/&\
    adult_on: 2026-11-17/
