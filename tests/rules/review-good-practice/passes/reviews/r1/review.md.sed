s/^> A health visitor/> A teacher/
