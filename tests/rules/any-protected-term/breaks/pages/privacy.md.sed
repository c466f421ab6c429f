s/^This page is for tests/This page is about Quillfeather/
