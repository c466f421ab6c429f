/^sent:/i\
multiple_birth: yes
s/^decision: full/decision: learning_only/
