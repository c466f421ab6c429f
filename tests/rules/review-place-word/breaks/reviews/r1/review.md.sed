s/^Several services visited.*/Several services visited. Mossgrove Primary School rang./
s/^> Ask again, in another place.*/> Ask at the Willowbank estate./
s/^> Somebody should have asked twice.*/> We met near Pebble Street./
