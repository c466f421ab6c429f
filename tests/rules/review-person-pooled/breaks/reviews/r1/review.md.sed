s/^  use: none/  use: r1/; /^  decided_by/d; /^  decided_on/d
s/^> Ask again, in/> Ask Zebedee again, in/
