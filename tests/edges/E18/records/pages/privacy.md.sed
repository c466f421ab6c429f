s/^This page is for tests/The course rests on [what Hazel taught us](review:r1). This page is for tests/
