s/^Services accepted what they were told.$/Services accepted what they were told, as in [one review](review:r1)./
