"""The same questions asked in plain ifs of plain dicts: who is served, old enough, agreed, seen."""

RULES = ("place", "kind", "document", "born", "twice", "arrived", "stay", "age", "owner")
OWNER_RULES = ("known", "twice", "born", "dated", "presence", "checked", "grown", "consent",
               "covers", "right")  # fmt: skip


def judge_family(born_years, owners, day=2026):
    """Return (rule, whose, passed) of each registrant and of each owner beside each, and papers."""
    said, papers = {}, {}
    for at, year in enumerate(born_years):
        age = day - year
        facts = {rule: age >= 14 if rule == "age" else True for rule in RULES}
        for rule in RULES:
            said[rule, f"r{at}"] = (rule, f"r{at}", facts[rule])
        if age < 14:
            continue
        papers["APP-ID" if age >= 16 else "BIRTH", f"r{at}"] = "present"
        for owner in range(owners):
            answers = {"presence": "present", "consent": "permanent", "identity": "01"}
            for rule in OWNER_RULES:
                passed = answers["presence"] == "present" and answers["consent"] == "permanent"
                said[rule, f"o{owner}"] = (rule, f"o{owner}", passed)
            papers["OWN-ID", f"o{owner}"] = "present" if answers["identity"] else "missing"
        papers["CONSENT", ""] = "present"
    return list(said.values()), papers
