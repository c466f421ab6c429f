/^decision:/i\
incident:\
  notified_by: local_authority
