s/^    channels: .*/    channels: [sheet]/
