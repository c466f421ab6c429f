/^  police:/d
