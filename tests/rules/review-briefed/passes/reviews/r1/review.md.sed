/group: panel/,/on:/d
/group: press_office/,/on:/s/on: .*/on: 2026-10-05/
