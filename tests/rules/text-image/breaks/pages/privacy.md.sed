s/^This page/![A picture](picture.png)\
\
&/
