s/ Zebedee was asked twice\././; s/^Several services visited.*/& Hazel was called a young perpetrator./
