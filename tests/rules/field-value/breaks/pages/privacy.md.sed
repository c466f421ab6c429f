s/^menu:.*/menu: sideways/
