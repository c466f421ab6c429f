s/^    given_on: .*/&\
    review_on: 2027-01-15/
