/^sent:/i\
press_known: yes
s/^decision: full/decision: learning_only/
