s/^Several services visited.*/& The children are aged 6 to 10. One is of 11-15 years./
