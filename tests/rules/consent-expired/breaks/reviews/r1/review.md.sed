s/^    evidence:.*/&\
    expires_on: 2026-11-15/
