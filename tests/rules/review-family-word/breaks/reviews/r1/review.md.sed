s/^Several services visited.*/Several services visited the *eldest* of three./
s/^> Somebody should have asked twice.*/> I am one of five children./
s/^> Ask again, in another place.*/> Ask each half-sister again./
