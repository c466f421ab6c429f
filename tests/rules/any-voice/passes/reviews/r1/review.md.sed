s/^    channels: .*/    channels: [web, sheet, bulletin]/; s/^published_on: .*/published_on: 2026-11-16/
