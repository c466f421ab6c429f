s/^    channels: .*/    channels: [report, slides, pack]/
