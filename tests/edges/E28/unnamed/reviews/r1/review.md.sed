/^reviewers:/,/role:/d
