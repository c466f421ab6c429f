s/^Several services visited.*/Several services visited. The QZX met./
