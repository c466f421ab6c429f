s/^Several services visited.*/Several services visited. The Primary School rang, and the Children’s Hospital. Exampleton school staff met at Mossgrove Hall School./
s/^> Ask again, in another place.*/> Most school staff asked./
