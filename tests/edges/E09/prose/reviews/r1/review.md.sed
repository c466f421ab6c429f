s/^Several services visited.*/& It began on 2023-05-01./
