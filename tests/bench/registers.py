"""registers.py WORK COUNT: plain registers of three invented people each, for
the first reviews of WORK/content, which then name them; without reviews, for
reviews that there are none of."""
import itertools
import pathlib
import re
import sys

work, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
one = ["Zar", "Quil", "Orv", "Tem", "Vash", "Wex", "Yor", "Brel"]
two = ["in", "ob", "ul", "ash", "ev"]
three = ["thwick", "drake", "mond", "sty", "quist", "larn", "roe"]
names = ["".join(parts) for parts in itertools.product(one, two, three)]
reviews = work / "content" / "reviews"
folders = sorted(reviews.iterdir())[:count] if reviews.is_dir() else [
    reviews / f"rev-{n:04}" for n in range(count)]
for n, folder in enumerate(folders):
    path = folder / "review.md"
    if path.exists():
        path.write_text(re.sub(r"  use: none\n  decided_by.*\n  decided_on.*\n", f"  use: {folder.name}\n",
                               path.read_text()))
    people = "".join(
        f"  - id: p{k}\n    role: {role}\n    born: 2015-0{k + 1}-14\n    given: {names[(7 * n + 3 * k) % 280]}\n"
        f"    family: {names[(11 * n + k) % 280]}{names[(n + k) % 140].lower()}\n    pseudonym: {label}\n"
        for k, (role, label) in enumerate((("subject child", "the child"), ("mother", "Mother"), ("father", "Father"))))
    (work / f"{folder.name}.yaml").write_text(f"review: {folder.name}\npeople:\n{people}")
