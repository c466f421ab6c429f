s/^title:.*/title:/
