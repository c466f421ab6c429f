s/^cost:/trainer: Orla Penhallow\
&/
