/^draft_offer:/,/made_on/d
