s/^decision: .*/decision: undecided/
s/^> Ask again.*/> FILL IN: the point./
