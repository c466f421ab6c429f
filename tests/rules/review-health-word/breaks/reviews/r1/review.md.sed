s/^Several services visited.*/Several services visited. A child had epi**lepsy**./
s/^> Ask again, in another place.*/> Ask again when a parent is deaf./
