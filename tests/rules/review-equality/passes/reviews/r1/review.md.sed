s/^  considered: yes/  considered: not_relevant\
  reason: The review looked at a form alone/
