s/^decision: .*/decision: undecided/
/^published_on:/i\
concluded_on: 2026-11-16
