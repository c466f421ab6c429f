s/^  - kind: none/  - kind: section_39\
    ends: unknown/
