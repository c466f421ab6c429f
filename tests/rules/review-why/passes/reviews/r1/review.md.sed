/^## Why it was hard/,/^## What worked/{/^## What worked/!d;}
s/^type: .*/type: appreciative_inquiry/
