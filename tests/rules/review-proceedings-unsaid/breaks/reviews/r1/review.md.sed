/^proceedings:/,/^  inquest:/d
