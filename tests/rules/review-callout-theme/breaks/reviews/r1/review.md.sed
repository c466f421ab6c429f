s/^> \[!LEARNING\]/> [!LEARNING other]/
