s/^type: .*/type: cspr/
/^incident_date:/i\
reviewers:\
  - name: Ada Quillworth\
    role: Lead reviewer
s/^published_on: .*/published_on: 2027-03-30/
/^sent:/,/ofsted_on/s/2026-09-08/2027-03-18/
