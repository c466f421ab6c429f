s/^type: .*/type: cspr/
s/^  ofsted_on:.*/  ofsted_on: 2026-09-24/
/^published_on:/i\
reviewers:\
  - name: Dr Averil Samplewick
