s/^Several services visited\./Several services visited a secure database of the residents’ group, at home./
s/^intruder_test:/shown:\
  - trait: placement\
    reason: The learning is about moves between homes\
    by: Practice lead\
    on: 2026-09-01\
&/
