/^> \[!GOOD/,/^> A health/d
s/^## What worked well/&\
\
A health visitor came back./
