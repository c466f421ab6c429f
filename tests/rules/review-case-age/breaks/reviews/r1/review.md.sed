s/^Several services visited\./Several services visited a child of two years and three months./
