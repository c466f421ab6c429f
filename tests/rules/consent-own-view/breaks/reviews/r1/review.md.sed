s/^    item: family_quote/    item: child_quote/
