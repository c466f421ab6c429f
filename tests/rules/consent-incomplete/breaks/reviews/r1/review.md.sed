/^    wording: family form/d
/^    channels: /d
