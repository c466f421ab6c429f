$a\
\
> [!NOTE]\
> Ask them.
