s/^multiple_birth: yes/multiple_birth: no\
shown:\
  - { trait: family, reason: The learning is about it, by: Chair, on: 2026-09-01 }/
