s/^type: .*/type: cspr/
/^published_on:/i\
reviewers:\
  - name: Dr Averil Samplewick
