s/^  use: none/  use: r1/; /^  decided_by/d; /^  decided_on/d
s/^Several services visited\./Several services visited Zebedee with the ZQ team. Zebadee Road is not far. So is Zebede Lodge, and Child H, and Hazle House./
