/^    outcome: Children are seen/a\
  - text: Write it down.\
    owner: Every agency\
    due: 2027-03-31\
    outcome: Children are heard.
