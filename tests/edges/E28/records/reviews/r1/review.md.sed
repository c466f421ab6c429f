s/^type: .*/type: cspr/
/^incident_date:/i\
reviewers:\
  - name: Ada Quillworth\
    role: Lead reviewer
