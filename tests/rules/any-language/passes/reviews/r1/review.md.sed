/^age_months/a\
words_kept: [Passed away]
s/^Several services visited.*/Several services visited after Nan passed away. One wrote “the child absconded” and `placement`./
s/^> Somebody should have asked twice.*/> They said I was manipulative./
