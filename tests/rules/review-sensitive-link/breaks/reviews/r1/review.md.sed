s|^Several services visited.|Several services visited, as [the paper](https://www.exampletonnews.example/story) had it, and https://www.exampletonnews.example/other.|
