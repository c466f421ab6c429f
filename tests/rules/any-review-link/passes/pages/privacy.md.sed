s/^This page is for tests.*/- [one](review:r1)\
- [one](review:r1#learning)\
- [a theme](theme:curiosity)\
- [elsewhere](https:\/\/allowed.example\/review:r9)/
