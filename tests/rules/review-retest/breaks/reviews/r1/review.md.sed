s/^intruder_test:/retest:\
  - event: press\
    on: 2026-09-11\
&/
