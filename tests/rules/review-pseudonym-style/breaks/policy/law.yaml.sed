s/^id: law$/id: law\
pseudonym_style: letter/
