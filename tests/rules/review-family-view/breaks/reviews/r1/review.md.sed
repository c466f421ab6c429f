s/^family_view: .*/family_view: objects\
family_view_on: 2026-09-01/
