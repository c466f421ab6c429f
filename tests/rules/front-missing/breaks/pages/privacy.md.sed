1d
