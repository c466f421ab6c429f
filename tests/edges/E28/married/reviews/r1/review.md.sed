s/Ada Quillworth/Ada Marrowby/
