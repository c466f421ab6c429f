s,https://allowed.example/,https://weather.example/today,
