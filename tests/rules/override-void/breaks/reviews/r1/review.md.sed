/^intruder_test:/i\
overrides:\
  - rule: review-case-age\
    reason: It is the word of the law\
    by: Practice lead\
    second: Designated nurse\
    on: 2025-11-15\
    expires_on: 2026-11-15\
    mark: "00112233445566778899aabbccddeeff"\
  - rule: review-case-age\
    reason: It is the word of the law\
    by: Practice lead\
    second: practice  lead\
    on: 2026-11-01\
    expires_on: 2027-10-31\
    mark: "00112233445566778899aabbccddeeff"\
  - rule: review-case-age\
    reason: It is the word of the law\
    by: Practice lead\
    second: Designated nurse\
    on: 2026-11-01\
    expires_on: 2027-11-02\
    mark: "00112233445566778899aabbccddeeff"\
  - rule: review-case-age\
    reason: It is the word of the law\
    by: Practice lead\
    second: Designated nurse\
    on: 2026-11-01\
    expires_on: 2027-10-31\
  - rule: review-case-age\
    reason: It is the word of the law\
    by: Practice lead\
    second: Designated nurse\
    on: 2026-11-01\
    expires_on: 2027-10-31\
    mark: "00112233445566778899aabbccddeeff"
s/^Several services visited\./A child aged 4 was seen./
