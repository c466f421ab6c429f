s/^This page/```piechart\
a: 1\
```\
\
&/
