s/^This page is for tests.*/- [two](review:r2)\
- [three](review:r3#learning)\
- [four](review:r4)\
- [five](review:r5)/
