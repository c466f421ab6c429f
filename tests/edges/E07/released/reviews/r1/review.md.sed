s/^release_approved_on: .*/release_approved_on: 2026-11-02/
