s/^Services accepted what they were told.$/In two of the reviews services accepted what they were told./
