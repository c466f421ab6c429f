s/^  use: none/  use: r1/; /^  decided_by/d; /^  decided_on/d
s/^Several services visited\./Several services visited Zebadee, who was Child Z at the time and ZQ in the notes. His name was Z_____e./
