s/^id:.*/id: privacies/
