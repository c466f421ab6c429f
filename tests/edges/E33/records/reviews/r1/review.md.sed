s/^> Somebody should have asked twice\./> ![My letter](letter.png)\
>\
> Please knock again tomorrow./
s/^    item: .*/    item: child_letter_or_drawing/
