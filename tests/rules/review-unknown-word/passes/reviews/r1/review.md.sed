s/^Several services visited\./Several services visited zxquilling. They weren't asked. Carers re-read the pre-birth plan, 4th of five, x2, at https:\/\/quarryhouse.example\/orrelby and mid-week./
