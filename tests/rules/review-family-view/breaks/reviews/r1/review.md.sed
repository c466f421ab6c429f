s/^family_view: .*/family_view: objects/
