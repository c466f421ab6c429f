s/^covers_to: .*/covers_to: 2027-12-31/
/day: 2028/,+1d
