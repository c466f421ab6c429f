/^protected_people:/d
