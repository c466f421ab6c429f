s/^> \[!LEARNING\]/> [!LERNING]/
