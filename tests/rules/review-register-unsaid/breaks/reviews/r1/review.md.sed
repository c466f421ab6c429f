/^register:/,/^  decided_on:/d
