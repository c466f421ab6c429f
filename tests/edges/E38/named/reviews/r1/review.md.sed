s/^decision: .*/decision: full/
s/^nspcc: .*/nspcc: named/
