s/^Several services visited.*/Several services visited, Exampleton Hospitals Trust among them./
