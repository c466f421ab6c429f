s/^    channels: .*/    channels: [web, sheet, bulletin, report]/
