s/^Several services visited.*/& The children are aged 5 to 11. There were 3 to 5 visits, 6-10 days apart, and 14- to 16-year-olds may ask for one./
