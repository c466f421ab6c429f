s/^published_on: .*/altered: Names and ages were changed to protect people.\naltered_fields: [names, age]\n&/
