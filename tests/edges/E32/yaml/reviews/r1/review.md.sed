s/ <!-- .* -->//
s/^age_months: .*/& # Quillfeather/
