s/^Several services visited\./Several services visited. The child was in a residential home, then a secure unit, then a children’s home./
