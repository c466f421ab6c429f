$a\
\
![One box](steps.svg "consent: photo-1")
