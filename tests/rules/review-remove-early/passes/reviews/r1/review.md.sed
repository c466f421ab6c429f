/^published_on:/a\
remove_on: 2027-10-05
