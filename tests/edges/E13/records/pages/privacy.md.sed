s/^This page is for tests/This page leads to [Hazel, who was asked](review:r1)/
