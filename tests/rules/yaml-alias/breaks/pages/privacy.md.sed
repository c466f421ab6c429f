s/^title: .*/title: \&name Privacy/
