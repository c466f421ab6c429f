s/^Several services visited.*/& As the other board wrote, the child was aged 31 months./
