s/^    evidence:.*/&\
    conditions: To be told before it is printed/
