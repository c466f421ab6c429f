s/^Several services visited.*/Several services visited, a hospitals trust among them./
s/^    owner: Every agency/    owner: Exampleton Hospitals Trust/
s/^  - text: Ask a second time.*/  - text: Exampleton Hospitals Trust asks a second time./
