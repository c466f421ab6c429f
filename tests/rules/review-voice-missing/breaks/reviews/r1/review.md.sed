/^## Voice of the child/,/^## Why/{/^## Why/!d;}
