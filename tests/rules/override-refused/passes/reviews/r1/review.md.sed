/^intruder_test:/i\
overrides:\
  - rule: review-identifier\
    reason: It is the word of the law\
    by: Author\
    second: Checker\
    on: 2026-11-01\
    expires_on: 2027-10-31\
    mark: 00112233445566778899aabbccddeeff
s/^Several services visited\./Several services visited LS1 4AP./
