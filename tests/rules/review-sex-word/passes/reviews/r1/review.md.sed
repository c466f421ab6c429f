/^age_months/a\
sex_public: no
s/^Several services visited.*/Several services visited the shed. They asked the parent, the child and a health visitor from Herne about the parson, as he or she may, and brothers and sisters too./
s/^  decided_by: .*/  decided_by: He who heads the business unit/
