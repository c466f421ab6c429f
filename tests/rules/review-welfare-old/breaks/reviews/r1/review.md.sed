s/^family_view: .*/family_view: mixed\
family_view_on: 2026-09-05\
family_view_considered_on: 2026-09-06/
