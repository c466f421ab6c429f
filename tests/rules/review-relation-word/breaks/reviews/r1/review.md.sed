s/^Several services visited.*/Several services visited mother’s boyfriend./
s/^> Ask again, in another place.*/> The foster carers were not asked./
