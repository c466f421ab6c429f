s/^Several services visited.*/Several services visited. The Named Nurse and the Head of Service knew./
