s/VOICE c1/VOICE c1/;s/^  - id: c1/  - id: c1/;s/asked twice/asked again/
