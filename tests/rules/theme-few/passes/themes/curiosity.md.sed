s/^Services accepted what they were told.$/In several reviews, and five children said so, one service accepted what it was told./
