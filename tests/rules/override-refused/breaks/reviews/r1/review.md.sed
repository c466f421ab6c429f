/^intruder_test:/i\
overrides:\
  - rule: review-signoff\
    reason: It is the word of the law\
    by: Author\
    second: Checker\
    on: 2026-11-01\
    expires_on: 2027-10-31\
    mark: 00112233445566778899aabbccddeeff\
  - rule: any-protected-term\
    reason: It is the word of the law\
    by: Author\
    second: Checker\
    on: 2026-11-01\
    expires_on: 2027-10-31\
    mark: 00112233445566778899aabbccddeeff\
  - rule: review-identifier\
    reason: It is the word of the law\
    by: Author\
    second: Checker\
    on: 2026-11-01\
    expires_on: 2027-10-31\
    mark: 00112233445566778899aabbccddeeff
s/^Several services visited\./Several services visited; 401 023 2137./
