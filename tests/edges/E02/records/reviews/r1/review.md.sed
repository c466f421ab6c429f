s/^family_view: .*/family_view: mixed\
family_view_on: 2026-09-20/
