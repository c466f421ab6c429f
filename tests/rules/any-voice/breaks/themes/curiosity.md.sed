$a\
\
> [!VOICE r1/c1]\
> Somebody should have asked twice.
