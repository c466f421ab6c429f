s/^summary: .*/summary: "FILL IN: under the heading"/
s/^This page is for tests/FILL IN: the first paragraph of **this FILL IN page**, for tests/
