/^title:/d
