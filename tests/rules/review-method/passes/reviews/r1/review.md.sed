s/^Several services visited.*/Several services visited after an attempt to die by suicide. Nobody left them hanging, and nobody cut themselves off./
