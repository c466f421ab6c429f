s/^  considered: yes/  considered: not_relevant/
