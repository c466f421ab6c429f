s/^Several services visited.*/Several services visited the brothers and sisters, and our youngest children./
s/^> - Ask to see the bedroom.*/> - Choose three children whom you know./
