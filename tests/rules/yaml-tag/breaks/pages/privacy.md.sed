s/^title: .*/title: !!str Privacy/
