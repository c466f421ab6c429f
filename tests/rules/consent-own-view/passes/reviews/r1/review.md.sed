s/^    item: family_quote/    item: child_quote/; s/^    given_by: parent_pr/    given_by: self/; /^    giver_conflict/d
