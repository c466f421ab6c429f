s/^    item: family_quote/    item: practitioner_quote/; s/^    given_by: parent_pr/    given_by: self\n    employer_independent: yes/
