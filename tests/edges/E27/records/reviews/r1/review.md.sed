/^decision:/i\
press_known: yes
