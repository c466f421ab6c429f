s/text_changed/found/
