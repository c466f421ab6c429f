s/evidence: .*/evidence: "FILL IN: where the signed form is kept"/
s/^> Ask again.*/> **FILL IN: a few words.** What it means in practice./
