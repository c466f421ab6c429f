s/^protected_people: .*/protected_people: 0/
