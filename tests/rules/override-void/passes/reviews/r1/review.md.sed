/^intruder_test:/i\
overrides:\
  - rule: review-case-age\
    reason: It is the word of the law\
    by: Practice lead\
    second: Designated nurse\
    on: 2025-11-16\
    expires_on: 2026-11-16\
    mark: "6fca576bb3265b7d79fe7d6afe86cc76"
s/^Several services visited\./A child aged 4 was seen./
