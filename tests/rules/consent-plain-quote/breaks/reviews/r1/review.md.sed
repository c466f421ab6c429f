/^## What happened/a\
\
> I was hungry.
s/^  - text: Ask a second time\.$/  - text: |\
      Ask a second time.\
\
      > Ask me too./
