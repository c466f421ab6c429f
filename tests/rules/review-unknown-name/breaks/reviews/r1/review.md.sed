s/^Several services visited\./Several services visited Quarry House. Nurse jean came, and Orrelby. Quarry House wrote./
