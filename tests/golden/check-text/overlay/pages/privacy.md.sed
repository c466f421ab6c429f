s/^review_by:.*/review_by: 2026-11-15/
