s/^title:.*/title: [one, two]/
