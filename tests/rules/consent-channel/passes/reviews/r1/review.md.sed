s/^    channels: .*/    channels: [sheet, bulletin]/
