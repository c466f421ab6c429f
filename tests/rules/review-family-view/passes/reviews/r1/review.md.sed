s/^family_view: .*/family_view: objects\
family_view_on: 2026-09-01\
family_view_considered_on: 2026-09-04/
