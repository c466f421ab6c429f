$a\
\
> [!VOICE c1]\
> Ask me.
