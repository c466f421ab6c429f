s/^    item: .*/    item: practitioner_quote/
