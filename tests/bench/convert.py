#!/usr/bin/env python3
"""convert.py CORPUS OUT BASE - the bench corpus as records of our kinds.

Reviews and themes of the corpus become published records with the same words;
the site, its pages and its statements come from BASE (content/).  Everything in
the corpus is invented, and none of it is kept here.
"""
import pathlib
import re
import shutil
import sys

corpus, out, base = map(pathlib.Path, sys.argv[1:4])


def parts(path):
    _, head, body = path.read_text().split("---\n", 2)
    return head, body


def field(head, name):
    return re.search(rf"^{name}: (.*)$", head, re.M).group(1).strip('"')


def items(head, name):
    block = re.search(rf"^{name}:\n((?:  - .*\n)+)", head, re.M)
    return [line[4:].strip('"') for line in block.group(1).splitlines()] if block else []


def plain(text):
    text = re.sub(r"\]\(/reviews/([^/)]+)/\)", r"](review:\1)", text)
    text = re.sub(r"\]\(/themes/([^/)]+)/\)", r"](theme:\1)", text)
    text = re.sub(r"\]\(/[^)]*\)", "](page:about)", text)
    # Places and quotations under no consent are what the door is made to refuse.
    text = re.sub(r"[A-Z][a-z]+ (family hub|primary school|children's centre|cluster|community \w+|youth base|network)", "local service", text)
    text = re.sub(r"^> (?=[A-Z])", "> [!VOICE c1]\n> ", text, flags=re.M)
    text = re.sub(r"\n>\n> — .*", "", text)
    text = re.sub(r"\b(disguised compliance|case was closed)\b", "work went on", text)
    return re.sub(r"^#{2,}", lambda m: "#" * (len(m.group()) + 1), text, flags=re.M)


def quoted(text):
    return '"' + text.replace("\\", "").replace('"', "'") + '"'


if out.exists():
    shutil.rmtree(out)
out.mkdir(parents=True)
shutil.copy(base / "site.yaml", out / "site.yaml")
for kind in ("consents", "allowed", "policy", "pages", "glossary", "themes", "training", "groups", "partners", "priorities", "reports", "figures",
             "bulletins", "downloads", "years", "national", "legacy", "lists"):
    if (base / kind).is_dir():
        shutil.copytree(base / kind, out / kind)
for path in list((out / "bulletins").glob("*")):
    path.unlink()  # they speak of reviews that are not in the corpus
for path in sorted((corpus / "themes").glob("*.md")):
    head, body = parts(path)
    (out / "themes" / path.name).write_text(
        f"---\nid: {path.stem}\ntitle: {quoted(field(head, 'title'))}\n"
        f"summary: What reviews say about it\nreviewed_on: {field(head, 'date')}\n---\n"
        f"## What reviews found\n\n{plain(body)}\n\n"
        "## What the partnership has done\n\nWork goes on.\n\n## What you can do\n\nAsk.\n")
for path in sorted((corpus / "reviews").glob("*.md")):
    head, body = parts(path)
    rows = [f"id: {path.stem}", "type: local_learning_review", f"title: {quoted(field(head, 'title'))}",
            f"summary: {quoted(plain(field(head, 'summary')))}", "themes:"]
    rows += [f"  - {theme}" for theme in items(head, "themes")]
    day = field(head, "date")
    rows += ["decision: full", f"decision_on: {day}", "signoff:", f"  local_authority: {day}",
             f"  icb: {day}", f"  police: {day}", "proceedings:", "  family: none", "  criminal: none",
             "  inquest: none", "restrictions:", "  - kind: none", "register:", "  use: none",
             "  decided_by: business manager", f"  decided_on: {day}", f"published_on: {day}",
             "sex_public: yes", "protected_people: 4",
             "family_offer:", f"  made_on: {day}", "draft_offer:", f"  made_on: {day}", "intruder_test:", f"  on: {day}", "  by: a neighbouring practice lead",
             "  result: nothing_found", "consents:", "  - id: c1", "    item: child_quote", "    given_by: self",
             "    given_on: 2026-01-01", "    channels: [web, sheet]", "    wording: form 1", "    evidence: store",
             "    subject: child", "    capacity: competent", "    controller: the partnership",
             "    purposes: [learning]", "    review_on: 2030-01-01", "review_by: 2030-01-01", "welfare_check:", f"  on: {day}", "  by: business manager"]
    folder = out / "reviews" / path.stem
    folder.mkdir(parents=True)
    (folder / "review.md").write_text(
        "---\n" + "\n".join(rows) + "\n---\n## What happened\n\n" + plain(body) +
        "\n\n## Learning\n\n> [!LEARNING]\n> **Ask.** Ask the child.\n\n"
        "## What to do differently\n\n> [!ACTION]\n> **Everyone:**\n> - Ask.\n\n"
        "## Questions for your team\n\n1. Whom did we ask?\n")
agencies = ["Acute hospital", "Children's", "Early help", "Health colleagues", "Health visiting", "Housing", "Midwifery",
            "Police", "Probation", "School", "Social", "Third sector", "Work"]
(out / "allowed" / "corpus.yaml").write_text("id: corpus\nphrases:\n" + "".join(
    f"  - phrase: {quoted(name)}\n    class: agency\n    reason: Made up for the bench\n"
    "    by: Business manager\n    on: 2026-01-01\n" for name in agencies))
