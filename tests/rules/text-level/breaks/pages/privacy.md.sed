s/^This page/## One\
\
#### Three\
\
&/
