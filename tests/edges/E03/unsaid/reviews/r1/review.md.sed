/^shown:/,/trait: family/d
