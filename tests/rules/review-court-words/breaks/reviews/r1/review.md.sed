s/^Each service asked once.*/The judge asked what each service had been told./
