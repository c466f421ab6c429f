s/^    evidence:.*/&\
    expires_on: 2027-11-16/
