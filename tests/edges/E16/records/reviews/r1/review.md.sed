/^age_months:/a\
sex_public: no
s/^Several services visited.*/& She was never asked alone./
