s/^  use: none/  use: r1/; /^  decided_by/d; /^  decided_on/d
