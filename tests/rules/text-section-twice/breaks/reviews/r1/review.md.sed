s/^## What happened/## Learning\
\
Twice.\
\
&/
