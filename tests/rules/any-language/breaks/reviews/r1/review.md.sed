s/^Several services visited.*/Several services visited. The child absconded from the placement./
