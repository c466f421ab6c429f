$a\
  - rule: report-late\
    source: An invented confirmation, for tests\
    by: Legal adviser\
    on: 2026-09-01
