s/^type: .*/type: joint_review/
/^published_on:/i\
reviewers:\
  - name: Dr Averil Samplewick
/^incident_date:/i\
owners:\
  - board: community_safety\
    cleared_on: 2026-09-04
