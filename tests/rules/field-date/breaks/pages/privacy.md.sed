s/^review_by:.*/review_by: 2027-02-30/
