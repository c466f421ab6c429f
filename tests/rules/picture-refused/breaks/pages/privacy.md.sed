$a\
\
![One box](behind.svg)\
\
![One box](broken.svg)\
\
![One box](definition.svg)\
\
![One box](element.svg)\
\
![One box](entities.svg)\
\
![One box](escape.svg)\
\
![One box](foreign.svg)\
\
![One box](handler.svg)\
\
![One box](large.svg)\
\
![One box](link.svg)\
\
![One box](moved.svg)\
\
![One box](moving.gif)\
\
![One box](nosize.svg)\
\
![One box](nosvg.svg)\
\
![One box](outside.svg)\
\
![One box](paint.svg)\
\
![One box](picture.svg)\
\
![One box](script.svg)\
\
![One box](style.svg)\
\
![One box](text.png)\
\
![One box](use.svg)
