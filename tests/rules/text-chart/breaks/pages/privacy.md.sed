s/^This page/```chart\
funding\
```\
\
&/
