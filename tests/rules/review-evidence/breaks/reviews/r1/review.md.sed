s/^type: .*/type: cspr/
/^published_on:/i\
reviewers:\
  - name: Dr Averil Samplewick
/^evidence_links:/,/  - /d
