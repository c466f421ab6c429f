/^## What happened/a\
\
> I was hungry.
