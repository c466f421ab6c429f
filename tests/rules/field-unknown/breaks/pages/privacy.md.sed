s/^title:/titel:/
