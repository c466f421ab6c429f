s/^title: .*/title: "Privacy/
