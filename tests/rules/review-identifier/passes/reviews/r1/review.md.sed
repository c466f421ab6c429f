s/^Several services visited\./Several services visited LS1./
