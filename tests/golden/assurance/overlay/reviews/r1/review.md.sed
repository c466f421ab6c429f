/^published_on:/i\
panel:\
  response: agrees\
  on: 2026-09-15\
  considered_on: 2026-09-16\
release_approved_on: 2026-09-30\
delay:\
  reason: inquest\
  panel_told_on: 2026-07-01\
actions:\
  - {recommendation: 1, text: Print the card, owner: Training team, due: 2026-11-15, status: under_way}\
  - {text: Ask the wards, owner: Hospitals, due: 2026-11-16, status: not_started}\
  - {text: Write the guide, owner: Business unit, due: 2026-10-01, status: assured, assured_on: 2026-10-20}\
dissemination:\
  - {way: briefing, to: Health visitors, on: 2026-10-12, people: 31}\
  - {way: supervision, to: Front Door, on: 2026-10-13}
/^recommendations:/a\
  - {text: Ask *before* the visit., owner: Health, due: 2026-11-01, outcome: Children are seen.}\
  - {text: Ask after it., owner: Schools, due: 2026-10-01, outcome: Children are heard., done_on: 2026-10-02}
