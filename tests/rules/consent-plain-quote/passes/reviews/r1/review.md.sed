/^## What happened/a\
\
> [!NOTE]\
> Nobody asked.
