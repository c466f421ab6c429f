s/^family_view: .*/&\
family_view_considered_on: 2026-09-04/; s/^family_view: supports/family_view: objects/
