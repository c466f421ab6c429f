$a\
\
![One box](steps.svg)
