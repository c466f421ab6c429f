s/^  use: none/  use: r1/
/^  decided_/d
s/^Several services/Zebedee was seen. Several services/
