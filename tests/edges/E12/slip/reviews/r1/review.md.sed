s/^Several services visited/Several services called/
