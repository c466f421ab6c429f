s/^Each service asked once.*/Each judged by what it had been told. Nobody went to court./
