s/^published_on: .*/&\
revision: a\
revised_on: 2026-11-11/
