s/^type: .*/type: cspr/
s/^published_on: .*/published_on: 2028-01-12/
