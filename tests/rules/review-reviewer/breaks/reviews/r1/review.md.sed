s/^type: .*/type: cspr/
