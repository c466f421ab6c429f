s/^Several services visited\./Several services visited a child who was 27 months old./
