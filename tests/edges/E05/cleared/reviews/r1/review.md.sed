/^    ends: 18th_birthday/a\
    cleared_by: Legal adviser\
    cleared_on: 2026-11-02
