/^id: law/a\
panel_agreement: yes
