s/^Several services visited.*/Several services visited, at Christmas and on Mondays./
s/^> Somebody should have asked twice.*/> It was the half-term holiday./
