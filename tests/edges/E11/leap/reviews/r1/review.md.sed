s/^started_on: .*/started_on: 2027-08-31/
