s/^Several services visited\./Several services visited a young child./
