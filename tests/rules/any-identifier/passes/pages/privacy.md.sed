s/^This page is for tests/Ring 0113 496 0100 or 0800 1111 about this page, number 9990000018/
