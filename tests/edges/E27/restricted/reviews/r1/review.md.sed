s/^  - kind: none/  - kind: section_97\
    ends: end_of_proceedings/
