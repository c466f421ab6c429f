s/^summary: .*/summary: Fill in the form/
s/^This page is for tests/Fill in this form. FILL IT IN/
