s|^Several services visited.|Several services visited, as [a guide](https://allowed.example/guardianship-newsletter) had it.|
