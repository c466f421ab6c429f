/^sent:/i\
press_known: yes
