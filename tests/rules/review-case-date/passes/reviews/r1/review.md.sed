s/^Several services visited\./Several services visited in 2024./
