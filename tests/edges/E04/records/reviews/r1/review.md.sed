/^    given_on: /a\
    adult_on: 2027-09-01
