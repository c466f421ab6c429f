s|^request_from: .*|&\
address: https://elsewhere.example/fuller|
