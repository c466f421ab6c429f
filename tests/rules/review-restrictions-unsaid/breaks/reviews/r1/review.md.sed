/^restrictions:/,/^  - kind:/d
