s/^  inquest: none/  inquest: unknown/
