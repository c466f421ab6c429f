s/^Several services visited.*/Several services visited after an overdose./
s/^> Somebody should have asked twice.*/> I wanted to jump off it./
