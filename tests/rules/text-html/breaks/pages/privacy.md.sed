s/^This page/<b>This page<\/b>/
