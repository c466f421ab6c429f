s/^    due: 2027-03-31/&\
  - { text: Two, owner: All }\
  - { text: Three, owner: All }\
  - { text: Four, owner: All }\
  - { text: Five, owner: All }\
  - { text: Six, owner: All }\
  - { text: Seven, owner: All }\
  - { text: Eight, owner: All }/
