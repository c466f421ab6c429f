/^published_on:/i\
embargo:\
  until: 2026-11-16\
release_approved_on: 2026-11-16
