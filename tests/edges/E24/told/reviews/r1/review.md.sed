s/^  notified_by: .*/&\
  dfe_told_on: 2026-01-12\
  ofsted_told_on: 2026-01-12/
