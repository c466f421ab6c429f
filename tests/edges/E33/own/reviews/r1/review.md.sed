/letter.png/,+1d
s/^    given_by: .*/    given_by: self/
