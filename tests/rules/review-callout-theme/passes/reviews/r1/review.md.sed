s/^> \[!LEARNING\]/> [!LEARNING curiosity]/
