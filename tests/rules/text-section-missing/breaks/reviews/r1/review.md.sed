/^## Questions/,$d
