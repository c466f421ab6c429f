/^published_on:/i\
takedown:\
  kind: expiry\
  authority: Head of the business unit\
  on: 2027-10-05
