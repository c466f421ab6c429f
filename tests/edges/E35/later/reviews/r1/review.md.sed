s/^published_on: .*/published_on: 2028-02-01/
/^intruder_test:/,/^  on/s/2026-[0-9-]*/2028-01-04/
/^sent:/,/ofsted_on/s/2026-09-08/2028-01-04/
