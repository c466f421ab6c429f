/^sent:/i\
multiple_birth: yes
