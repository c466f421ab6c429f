s/^themes:.*/themes: [courage]/
