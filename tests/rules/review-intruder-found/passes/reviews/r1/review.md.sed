s/text_changed/nothing_found/
