s/^type: .*/type: cspr/
s/^published_on: .*/published_on: 2027-12-31/
