s|https://allowed.example/|page:nowhere|
