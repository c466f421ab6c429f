s/^    giver_conflict: no/    giver_conflict: unknown/
