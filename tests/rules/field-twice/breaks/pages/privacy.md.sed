s/^title:.*/&\
title: Again/
