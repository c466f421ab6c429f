/^sent:/i\
nspcc: named
