s/^Several services visited\./Several services visited on 3 March 2024./
