s/^    evidence:.*/&\
    withdrawn_on: 2026-11-16/
