/^sent:/i\
nspcc: anonymous
