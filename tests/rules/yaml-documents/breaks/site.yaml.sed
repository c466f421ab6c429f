$a\
---\
name: Another
