/^decision:/i\
incident:\
  notified_by: icb
