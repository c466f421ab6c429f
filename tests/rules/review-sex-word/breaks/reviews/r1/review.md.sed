/^age_months/a\
sex_public: no
s/^summary: .*/summary: Services were told that all was well with the girl and did not ask again./
s/^Several services visited.*/Several services visited. She was told to wait, and one asked *himself* why./
s/^> Somebody should have asked twice/> Somebody should have asked her twice/
s/^  - text: Ask a second time/  - text: Ask the brother a second time/
