s/VOICE c1/VOICE c9/; s/^  - id: c1/  - id: c9/
