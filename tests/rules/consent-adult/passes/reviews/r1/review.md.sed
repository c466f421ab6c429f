s/^    given_on: .*/&\
    adult_on: 2027-11-17/
