s/^## What happened/## What occurred/
