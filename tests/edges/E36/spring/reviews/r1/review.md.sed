s/^published_on: .*/published_on: 2027-03-28/
