s/^decision: full/decision: undecided/
s/Services were told that all was well and did not ask again\./& It may have moved, or the address may have a slip in it. You have done nothing wrong./
