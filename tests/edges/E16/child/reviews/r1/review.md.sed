s/She was never/The child was never/
