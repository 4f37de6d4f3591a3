"""An invented edition V1 for tests, which no law says: the shipped one, a few things otherwise."""

from pathlib import Path

from tests.rulebook.cases import FOLDER

MADE_UP = Path(__file__).with_name("made-up-edition.toml").read_text(encoding="utf-8")
V0 = (FOLDER / "2020-service-card.toml").read_text(encoding="utf-8")

BOUNDARY = (
    '"24.11.{}" }} }},\n    {{ shows = "boundary", says = "passed", outcome = "accepted", '
    'given = {{ "registrants.r1.person.born" = "23.11.{}"'
)
AGE = (
    ('terms = { fact = "age", least = 14 }', 'terms = { fact = "age", least = 12 }'),
    (BOUNDARY.format(2012, 2012), BOUNDARY.format(2014, 2014)),
    ("14 жасқа толмаған бала жеке", "12 жасқа толмаған бала жеке"),
    ("Ребенок до 14 лет отдельно", "Ребенок до 12 лет отдельно"),
)
DAYS = (
    ("terms = { calendar_days = 10 }", "terms = { calendar_days = 3 }"),
    (
        'given = { arrived_on = "13.11.2026" } },\n]\n\n[[rule]]\nid = "V1-PREMISES"',
        'given = { arrived_on = "20.11.2026" } },\n]\n\n[[rule]]\nid = "V1-PREMISES"',
    ),
    ("күнтізбелік 10 күн ішінде", "күнтізбелік 3 күн ішінде"),
    ("в течение 10 календарных дней", "в течение 3 календарных дней"),
)
MINUTES = (("provide_minutes = 30", "provide_minutes = 45"),)
OWN_ACT = (
    ('clause = { act = "O267", point = "annex 2" }', 'clause = { act = "NEW", point = "1" }'),
    (
        "[limits]",
        """[[act]]
id = "NEW"
number = "№ 1"
url = "https://example.kz/1"
called = { kk = "2027 жылғы № 1 бұйрық", ru = "Приказ № 1 от 2027 года" }
[[act.point]]
id = "1"
words = { kk = "1-тармақ", ru = "пункт 1" }

[limits]""",
    ),
)
CHILD_PAPER = '[[paper]]\nid = "V1-PASS-CHILD"'


def write_edition(*changes, edition_id="V1", legal="{}", more="", without_child_paper=False):
    """Return the TOML of V1; ``more`` are lines of its head, ``changes`` pairs of old and new."""
    text = V0.replace('id = "V0"', f'id = "{edition_id}"\nverified = false\n{more}')
    text = text.replace("verified = true\nrefusal", "refusal").replace("activated = 2020-05-01", "")
    text = text.replace('"V0-', '"V1-').replace("legal = {}", f"legal = {legal}")
    if without_child_paper:
        start = text.index(CHILD_PAPER)
        text = text[:start] + text[text.index("[[paper]]", start + 9) :]
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text.encode()


def write_small(edition_id="V1", *, minutes=30, legal="{}", more=""):
    """Return the TOML of an edition with few rules: it is read in no time."""
    text = MADE_UP.replace('id = "M1"', f'id = "{edition_id}"\n{more}')
    text = text.replace("activated = 2027-01-01\n", "").replace("legal = {}", f"legal = {legal}")
    return text.replace("provide_minutes = 45", f"provide_minutes = {minutes}").encode()
