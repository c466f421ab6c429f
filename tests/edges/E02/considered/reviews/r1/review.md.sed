s/^family_view: .*/&\
family_view_considered_on: 2026-09-25/
