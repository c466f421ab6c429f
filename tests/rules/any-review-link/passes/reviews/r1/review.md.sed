s/^Several services visited.*/See [why](review:r1#why-it-was-hard-to-see)./
