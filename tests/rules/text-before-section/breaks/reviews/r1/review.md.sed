s/^## What happened/Before.\
\
&/
