/^## Voice of the child/,/^## Why/{/^## Why/!d;}
/^equality:/i\
voice_absent: Too young to be asked
