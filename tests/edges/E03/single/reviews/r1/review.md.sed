s/^multiple_birth: yes/multiple_birth: no/
