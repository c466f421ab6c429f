s/^This page is for tests/Ring 0113 496 0999 about this page/
