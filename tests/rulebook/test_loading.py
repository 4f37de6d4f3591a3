"""A broken rulebook is refused whole, with file, rule and reason."""

import shutil

import pytest

from regdesk.domain.errors import Fault
from regdesk.rulebook import load
from regdesk.rulebook.checks import CHECKS
from tests.rulebook.cases import FOLDER

EDITION = "2020-service-card.toml"


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped rulebook."""
    return shutil.copytree(FOLDER, tmp_path / "rulebook")


def refuse(folder):
    with pytest.raises(Fault) as caught:
        load(folder)
    assert caught.value.key == "rulebook.broken"
    return caught.value.params


def change(folder, file, old, new):
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_rulebook_loads():
    assert [one.id for one in load(FOLDER).editions] == ["V0"]


def test_no_toml_is_told_with_its_line(folder):
    (folder / EDITION).write_text('form = "edition"\nid = V0\n', encoding="utf-8")

    told = refuse(folder)

    assert told["file"] == EDITION
    assert "line 2" in told["reason"]


def test_no_text_is_told(folder):
    (folder / EDITION).write_bytes(b"\xff\xfe\x00form")

    assert refuse(folder)["file"] == EDITION


@pytest.mark.parametrize("file", ["acts.toml", "images.toml", EDITION])
def test_each_form_is_needed(folder, file):
    (folder / file).unlink()

    assert refuse(folder)["reason"]


def test_an_empty_folder_is_refused(tmp_path):
    assert refuse(tmp_path)["file"] == tmp_path.name


def test_an_unknown_form_is_refused(folder):
    (folder / "other.toml").write_text('form = "poem"\n', encoding="utf-8")

    assert refuse(folder) == {"file": "other.toml", "rule": "", "reason": "unknown form «poem»"}


@pytest.mark.parametrize(
    ("old", "new", "rule", "reason"),
    [
        ('check = "is_at_least"', 'check = "is_at_last"', "V0-AGE", "unknown check «is_at_last»"),
        ('fact = "age"', 'fact = "ages"', "V0-AGE", "unknown fact «ages»"),
        ('{ fact = "age", least = 14 }', '{ fact = "age", least = 15 }', "V0-AGE", "its example"),
        ('{ fact = "age", least = 14 }', '{ fact = "age", least = "14" }', "V0-AGE", "type int"),
        ('{ fact = "age", least = 14 }', '{ fact = "age" }', "V0-AGE", "«least» is missing"),
        (
            '{ fact = "age", least = 14 }',
            '{ fact = "age", least = 14, most = 99 }',
            "V0-AGE",
            "unknown: most",
        ),
        ('when = [{ category = ["refugee"] }]', 'when = [{ category = ["tourist"] }]',
         "V0-FACTS-REFUGEE", "«category» cannot be tourist"),
        ('when = [{ category = ["refugee"] }]', 'when = [{ mood = ["calm"] }]',
         "V0-FACTS-REFUGEE", "unknown fact «mood»"),
        ('when = [{ category = ["refugee"] }]', 'whenn = [{ category = ["refugee"] }]',
         "V0-FACTS-REFUGEE", "unknown: whenn"),
        ('when = [{ category = ["refugee"] }]', 'when = [{ presence = ["absent"] }]',
         "V0-FACTS-REFUGEE", "asks about an owner but judges registrants"),
        ('at = "born"', 'at = "birthday"', "V0-FACTS-BORN", "unknown field «birthday»"),
        ('as = ["owner_answers"], capacity', 'as = ["owner_ansers"], capacity',
         "V0-PRESENCE", "unknown circumstance «owner_ansers»"),
        ('id = "V0-PLACE-REFUGEE"', 'id = "V0-PLACE-CITIZEN"', "V0-PLACE-CITIZEN", "stands twice"),
        ('id = "V0-PLACE-REFUGEE"\njudges = "registrant"', 'id = "V0-PLACE-REFUGEE"',
         "V0-PLACE-REFUGEE", "«judges» is missing"),
        ('says.ru = "Ребенок до 14 лет отдельно не регистрируется"', 'says.ru = " "',
         "V0-AGE", "«ru» is empty"),
        ('says.ru = "Ребенок до 14 лет отдельно не регистрируется"\n', "",
         "V0-AGE", "«ru» is missing"),
        ('clause = { act = "O267", point = "3" }', 'clause = { act = "O267", point = "99" }',
         "V0-PLACE-CITIZEN", "the acts name no point «99»"),
        ('shows = "boundary", says = "stops", outcome = "referral", given = { desk_role',
         'shows = "passes", says = "stops", outcome = "referral", given = { desk_role',
         "V0-PLACE-CITIZEN", "no example that shows: boundary"),
        ('person.born" = "24.11.2012"', 'person.birth" = "24.11.2012"',
         "V0-AGE", "cannot be judged"),
        ('terms = { fact = "age", least = 16 }\nverdict = "warns"',
         'terms = { fact = "age", least = 16 }\nverdict = "stops"', "V0-TEMPORARY-AGE",
         "in a verified edition it can only warn"),
        ('_system"\nverdict = "deferred"', '_system"\nverdict = "stops"',
         "V0-OWNERSHIP", "belong together"),
        ('verdict = "stops"\noutcome = "not_registrable_alone"', 'verdict = "passed"',
         "V0-AGE", "no verdict that follows"),
        ('code = "BIRTH"', 'code = "BIRD"', "V0-BIRTH", "«code» cannot be «BIRD»"),
        ('age = { least = 14, below = 16 } }]\ncheck = "original_shown"\ntitle.kk = "Туу',
         'age = { least = 14, under = 16 } }]\ncheck = "original_shown"\ntitle.kk = "Туу',
         "V0-BIRTH", "unknown: under"),
        ('age = { least = 14, below = 16 } }]\ncheck = "original_shown"\ntitle.kk = "Туу',
         'age = { least = 16, below = 16 } }]\ncheck = "original_shown"\ntitle.kk = "Туу',
         "V0-BIRTH", "no «age» is within these bounds"),
        ("at_most_months = 12", "at_most_months = 1", "V0-TEMPORARY-TERM", "no stay is that long"),
        ('terms = { day = "born" }', 'terms = { day = "death" }',
         "V0-FACTS-BORN", "unknown day «death»"),
        ('terms = { whose = "registrant" }', 'terms = { whose = "neighbour" }',
         "V0-FACTS-ONE-PERSON", "«whose» cannot be «neighbour»"),
        ('allowed = ["present"]', 'allowed = ["asleep"]',
         "V0-PRESENCE", "«presence» cannot be asleep"),
        ('terms = { fact = "age", least = 14 }', 'terms = { fact = "category", least = 14 }',
         "V0-AGE", "«category» is no number"),
        ('kinds = ["01", "02"]', 'kinds = ["01", "99"]', "V0-APP-ID", "«kinds» cannot be «99»"),
        ('verdict = "deferred"\nsays.kk = "Тұрғын үйге', 'verdict = "deferred"\n'
         'outcome = "referral"\nsays.kk = "Тұрғын үйге',
         "V0-OWNERSHIP", "has an outcome"),
        ('registers_as = "temporary"\noutcome = "accepted_temporary_until_proof"',
         'outcome = "accepted_temporary_until_proof"',
         "V0-ABROAD-PROOF", "belong together"),
        ('clause = { act = "O267", point = "annex 2" }', 'clause = { act = "O1", point = "8" }',
         "", "the acts name no point «8» of «O1»"),
        ("provide_minutes = 30", "provide_minutes = -30", "", "«provide_minutes» is negative"),
        ("activated = 2020-05-01", 'activated = "2020-05-01"', "", "must be a day"),
        ("verified = true", "verified = 1", "", "must be of type bool"),
        ("[limits]", "[limit]", "", "«limits» is missing"),
        ('registration = "permanent"', 'registration = "forever"', "", "the usual case cannot"),
        ('day = 2026-11-23', 'days = 2026-11-23', "", "the usual case cannot be told"),
        ('consent" = "permanent"', 'consent" = "refused"', "", "the usual case is not accepted"),
    ],
)  # fmt: skip
def test_a_broken_edition_names_rule_and_reason(folder, old, new, rule, reason):
    change(folder, EDITION, old, new)

    told = refuse(folder)

    assert (told["file"], told["rule"]) == (EDITION, rule)
    assert reason in told["reason"]


RULE = """
[[rule]]
id = "{id}"
judges = "registrant"
step = "category"
when = [{{ {when} }}]
check = "is_one_of"
terms = {{ fact = "{fact}", allowed = ["{allowed}"] }}
{follows}
says = {{ kk = "қағида", ru = "правило" }}
clause = {{ act = "O267", point = "8" }}
verified = true
example = [
    {{ shows = "passes", says = "passed" }},
    {{ shows = "stops", says = "stops" }},
    {{ shows = "boundary", says = "stops" }},
]
"""


def add_rule(folder, **parts):
    text = (folder / EDITION).read_text(encoding="utf-8")
    (folder / EDITION).write_text(text + RULE.format(**parts), encoding="utf-8")


def test_two_rules_that_no_case_can_meet_are_refused(folder):
    add_rule(folder, id="X", when='company = ["alone"]', fact="desk_role", allowed="provider",
             follows='verdict = "stops"\noutcome = "referral"')  # fmt: skip

    told = refuse(folder)

    assert told["rule"] == "X"
    assert told["reason"] == "contradicts V0-PLACE-CITIZEN: no case can meet both"


def test_two_rules_that_turn_the_registration_both_ways_are_refused(folder):
    turns = 'verdict = "warns"\nregisters_as = "permanent"\noutcome = "accepted"'
    add_rule(folder, id="X", when='company = ["alone"]', fact="registration", allowed="permanent",
             follows=turns)  # fmt: skip

    told = refuse(folder)

    assert (told["rule"], told["reason"]) == ("X", "turns the registration against V0-ABROAD-PROOF")


def test_a_rule_judged_before_the_turning_it_stands_on_is_refused(folder):
    text = (folder / EDITION).read_text(encoding="utf-8")
    start, end = (
        text.index('[[rule]]\nid = "V0-ABROAD-PROOF"'),
        text.index('[[rule]]\nid = "V0-FORMER-ENDS"'),
    )
    turning = text[start:end]
    last = text.index("# ----", text.index('id = "V0-LEASE"'))
    moved = text[:start] + text[end:last] + turning + text[last:]
    (folder / EDITION).write_text(moved, encoding="utf-8")

    told = refuse(folder)

    assert told["rule"] == "V0-FORMER-ENDS"
    assert told["reason"] == "stands on the registration that V0-ABROAD-PROOF turns later"


def test_two_stays_that_no_stay_can_meet_are_refused(folder):
    text = (folder / EDITION).read_text(encoding="utf-8")
    start = text.index('[[rule]]\nid = "V0-TEMPORARY-TERM"')
    rule = text[start : text.index("[[rule]]", start + 1)].replace(
        'verdict = "warns"', 'verdict = "stops"'
    ).replace("verified = false", "verified = true")  # fmt: skip
    other = rule.replace("V0-TEMPORARY-TERM", "X").replace(
        "more_than_months = 1, at_most_months = 12", "more_than_months = 12, at_most_months = 24"
    )
    text = text[:start] + rule + other + text[text.index("[[rule]]", start + 1) :]
    (folder / EDITION).write_text(text, encoding="utf-8")

    told = refuse(folder)

    assert told["rule"] == "X"
    assert told["reason"] == "contradicts V0-TEMPORARY-TERM: no case can meet both"


def test_two_papers_that_no_document_can_meet_are_refused(folder):
    change(folder, EDITION, 'when = [{ category = ["citizen_from_abroad"], passport = ["valid"] }]',
           'when = [{ passport = ["valid"], age = { least = 16 } }]')  # fmt: skip

    told = refuse(folder)

    assert told["reason"] in {
        f"contradicts {first}: no document is of a kind that both accept"
        for first in ("V0-APP-ID", "V0-PASS")
    }


def test_an_edition_that_ends_before_it_begins_is_refused(folder):
    change(folder, EDITION, "activated = 2020-05-01", "activated = 2020-05-01\nclosed = 2020-04-30")

    assert refuse(folder)["reason"] == "its last day here is before its first"


def test_a_check_that_raises_on_its_example_is_refused(folder, monkeypatch):
    class Raises:
        of_owner = of_registrant = False

        def __call__(self, subject):
            raise ZeroDivisionError

    def make(terms):
        list(terms.entries())
        return Raises()

    monkeypatch.setitem(CHECKS, "is_at_least", make)

    told = refuse(folder)

    assert (told["file"], told["rule"]) == (EDITION, "V0-AGE")
    assert told["reason"] == "the usual case cannot be judged: ZeroDivisionError()"


def test_two_image_rules_of_one_name_are_refused(folder):
    change(folder, "images.toml", 'id = "IMG-PAPERS"', 'id = "IMG-IDENTITY-KEEP"')

    assert refuse(folder)["reason"] == "two image rules are called IMG-IDENTITY-KEEP"


def test_an_image_rule_of_an_unknown_paper_is_refused(folder):
    change(folder, "images.toml", '"DEREG", "NOCIT"]', '"DEREG", "NOCIT", "VISA"]')

    told = refuse(folder)

    assert (told["file"], told["rule"]) == ("images.toml", "IMG-PAPERS")
    assert "«papers» cannot be «VISA»" in told["reason"]


def test_a_rule_that_turns_what_it_stands_on_is_refused(folder):
    add_rule(folder, id="X", when='registers_as = ["permanent"]', fact="abroad_proof",
             allowed="none", follows='verdict = "warns"\nregisters_as = "temporary"\n'
             'outcome = "accepted_temporary_until_proof"')  # fmt: skip

    told = refuse(folder)

    assert told["rule"] == "X"
    assert told["reason"].startswith("loops")


def test_a_paper_asked_for_twice_is_refused(folder):
    change(folder, EDITION, 'when = [{ category = ["foreigner"], age = { least = 16 } }]',
           'when = [{ category = ["citizen"], age = { least = 40 } }]')  # fmt: skip
    change(folder, EDITION, 'code = "VNZH"', 'code = "APP-ID"')

    told = refuse(folder)

    assert told["rule"] == "V0-VNZH"
    assert told["reason"] == "asks for APP-ID where V0-APP-ID asks for it already"


def test_an_image_rule_must_hold_for_every_paper_and_day(folder):
    change(folder, "images.toml", ', "DEREG", "NOCIT"]', ', "DEREG"]')

    assert refuse(folder) == {
        "file": "images.toml",
        "rule": "",
        "reason": "no rule for the image of NOCIT before all others",
    }


def test_two_image_rules_may_not_begin_together(folder):
    change(folder, "images.toml", "since = 2024-02-01\n", "")

    assert "begin on one day" in refuse(folder)["reason"]


def test_an_image_rule_runs_its_examples(folder):
    change(folder, "images.toml", "since = 2024-02-01", "since = 2024-03-01")

    told = refuse(folder)

    assert told["rule"] == "IMG-IDENTITY-READ-ONLY"
    assert "2024-02-01" in told["reason"]


def test_a_point_of_an_act_may_not_stand_twice(folder):
    change(folder, "acts.toml", 'id = "annex 2"', 'id = "8"')

    assert refuse(folder)["reason"] == "point «8» stands twice"
