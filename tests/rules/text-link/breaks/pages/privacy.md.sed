s|https://allowed.example/|javascript:alert(1)|
