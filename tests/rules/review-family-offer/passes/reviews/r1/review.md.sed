/^draft_offer:/,/made_on/s/made_on: .*/made_on: 2026-11-16/
