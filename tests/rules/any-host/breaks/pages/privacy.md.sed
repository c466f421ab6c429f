s,https://allowed.example/,https://other.example/,
