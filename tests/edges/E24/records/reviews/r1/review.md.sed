/^decision:/i\
looked_after: yes\
died: yes\
abuse_suspected: no\
incident:\
  reference: Restricted store\
  notified_by: local_authority
s/^Several services visited.*/& Nobody spoke of neglect./
