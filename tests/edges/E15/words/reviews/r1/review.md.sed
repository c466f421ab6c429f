s/A baby aged 11 weeks/A pre-mobile baby/
