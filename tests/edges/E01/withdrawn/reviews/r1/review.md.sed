/^    given_on:/a\
    withdrawn_on: 2026-11-10
