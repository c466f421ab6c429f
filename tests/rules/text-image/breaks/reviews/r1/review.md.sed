$a\
\
![A drawing](drawing.png)
