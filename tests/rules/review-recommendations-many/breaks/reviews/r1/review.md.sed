s/^    outcome: Children are seen.$/&\
  - { text: Two, owner: All, due: 2027-03-31, outcome: Better }\
  - { text: Three, owner: All, due: 2027-03-31, outcome: Better }\
  - { text: Four, owner: All, due: 2027-03-31, outcome: Better }\
  - { text: Five, owner: All, due: 2027-03-31, outcome: Better }\
  - { text: Six, owner: All, due: 2027-03-31, outcome: Better }\
  - { text: Seven, owner: All, due: 2027-03-31, outcome: Better }\
  - { text: Eight, owner: All, due: 2027-03-31, outcome: Better }\
  - { text: Nine, owner: All, due: 2027-03-31, outcome: Better }\
/
