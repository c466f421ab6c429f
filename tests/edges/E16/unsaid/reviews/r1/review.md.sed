/^sex_public: no/d
s/The child was never/She was never/
