s/^Several services visited.*/Several services visited. Headteachers and a senior nurse knew./
s/^> - Ask to see the bedroom.*/> - Ring the designated officer./
