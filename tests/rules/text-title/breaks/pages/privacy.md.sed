s/^This page/# Title\
\
&/
