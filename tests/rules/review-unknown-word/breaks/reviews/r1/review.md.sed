s/^Several services visited\./Several services visited. The worker, karen, rang; karen's note and zxquil were read at www.quarry.example, and co-quarried./
