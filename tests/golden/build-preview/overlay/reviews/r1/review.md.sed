/^published_on:/d
