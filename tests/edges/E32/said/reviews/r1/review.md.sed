s/# Quillfeather/# the name is in the register/
