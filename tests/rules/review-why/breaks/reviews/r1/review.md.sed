/^## Why it was hard/,/^## What worked/{/^## What worked/!d;}
