s/^    item: .*/    item: photo_person/
