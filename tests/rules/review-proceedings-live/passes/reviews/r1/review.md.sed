s/^  inquest: none/  inquest: concluded/
