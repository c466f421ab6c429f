s/^Several services visited.*/Several services visited. The CRPs were used by the NHS, the ESCP and the Quiet Zone Exchange (QZX). Then the QZX met./
