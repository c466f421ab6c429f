s|^Several services visited.*|& See [the paper](https://www.bbc.co.uk/news/some-trial).|
