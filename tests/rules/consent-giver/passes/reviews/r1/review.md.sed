s/^    given_by: parent_pr/    given_by: self/; /^    giver_conflict: no/d
