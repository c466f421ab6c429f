/^welfare_check:/,/by:/s/2026-09-04/2026-09-25/
