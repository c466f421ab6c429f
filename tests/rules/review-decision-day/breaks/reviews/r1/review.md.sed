/^decision_on:/d
