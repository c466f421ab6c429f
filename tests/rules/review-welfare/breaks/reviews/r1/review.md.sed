/^welfare_check:/,/^  by:/d
