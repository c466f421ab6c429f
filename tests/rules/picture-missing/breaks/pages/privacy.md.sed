$a\
\
![One box](Steps.svg)
