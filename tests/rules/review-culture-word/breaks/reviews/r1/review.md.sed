s/^Several services visited.*/Several services visited. The family spoke Urdu./
s/^> Somebody should have asked twice.*/> They asked at the mosque./
s/^  - text: Ask a second time.*/  - text: Ask Polish families a second time./
