/^decision_on:/i\
multiple_birth: yes
s/^Several services visited.*/& One twin was seen./
