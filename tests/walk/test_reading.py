import pytest

from regdesk.domain.days import age_on
from regdesk.domain.iin import Iin, Sex
from regdesk.domain.people import IdentityKind
from regdesk.walk.invented import fill_in, make_iin
from regdesk.walk.reading import BadScenario, read_scenario
from tests.house.sources import ROOT

STORY = """
title = "A story"
[hand_in]
day = 2023-05-15
time = 10:20:00
[[person]]
category = "citizen"
born = 1987-04-12
[address]
search = "abai 1"
[expected]
outcome = "accepted"
clause = "267, 8"
"""


@pytest.fixture
def read(tmp_path):
    def read(text):
        (tmp_path / "story.toml").write_text(text, encoding="utf-8")
        return read_scenario(tmp_path / "story.toml")

    return read


@pytest.mark.parametrize("path", sorted((ROOT / "resources/practice").glob("*.toml")), ids=str)
def test_every_practice_scenario_reads(path):
    assert read_scenario(path).title


@pytest.mark.parametrize(
    ("told", "instead", "at", "reason"),
    [
        ('category = "citizen"', 'category = "martian"', "person[1].category", "must be one of"),
        ('category = "citizen"', "", "person[1].category", "is missing"),
        ("born = 1987-04-12", 'born = "1987-04-12"', "person[1].born", "must be a day"),
        ("born = 1987-04-12", "", "person[1].born", "is missing"),
        ("born = 1987-04-12", "born = 1987-04-12\ncolour = 1", "person[1].colour", "unknown key"),
        ('search = "abai 1"', "", "address", "either search or place"),
        ("time = 10:20:00", "time = 10:20:00\nperson = 1", "hand_in.person", "must be a table"),
        ('clause = "267, 8"', "", "expected.clause", "is missing"),
        ("[[person]]", "[person]", "person", "must be an array"),
        ("title =", "title ", "", "no TOML"),
        ("[expected]", '[[owner]]\nregistrant = "r2"\n[expected]', "owner[1].registrant", "r2"),
        (
            "time = 10:20:00",
            'time = 10:20:00\nperson.surname = "Омаров"',
            "hand_in.person",
            "representative or attorney",
        ),
        (
            "[expected]",
            '[[owner]]\nrepresentative.surname = "Омаров"\n[expected]',
            "owner[1].representative",
            "minor or incapable",
        ),
        (
            'clause = "267, 8"',
            'clause = "267, 8"\n[[expected.person]]\nkey = "r2"\noutcome = "accepted"',
            "expected.person.key",
            "r2",
        ),
        ("[expected]", '[[event]]\nkind = "kill"\nat = "owner"\n[expected]', "event", "restart"),
        ("[expected]", '[[event]]\nkind = "kill"\n[expected]', "event[1].at", "is missing"),
        ("[expected]", '[[event]]\nkind = "resume"\n[expected]', "event[1]", "cannot follow"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(read, told, instead, at, reason):
    with pytest.raises(BadScenario) as refused:
        read(STORY.replace(told, instead))

    assert refused.value.params["file"] == "story.toml"
    assert refused.value.params["at"] == at
    assert reason in str(refused.value.params["reason"])


def test_time_never_runs_backwards(read):
    park = '[[event]]\nkind = "park"\nat = "owner"\n'
    resume = '[[event]]\nkind = "resume"\nday = 2023-05-14\ntime = 10:00:00\n'

    with pytest.raises(BadScenario, match="earlier"):
        read(STORY + park + resume)


def test_a_file_that_is_not_there_is_said_plainly(tmp_path):
    with pytest.raises(BadScenario, match="No such file"):
        read_scenario(tmp_path / "nowhere.toml")


def test_what_is_left_out_is_invented_alike_each_time(read):
    assert fill_in(read(STORY)) == fill_in(read(STORY))


def test_an_invented_person_is_whole(read):
    (person,) = fill_in(read(STORY)).person

    assert Iin(person.iin).born_on == person.born
    assert Iin(person.iin).sex is person.sex
    assert person.surname
    assert person.document is IdentityKind.ID_CARD
    assert person.valid_until > fill_in(read(STORY)).hand_in.day


def test_a_child_has_a_birth_certificate(read):
    (child,) = fill_in(read(STORY.replace("1987", "2008"))).person

    assert age_on(child.born, read(STORY).hand_in.day) == 15
    assert child.document is IdentityKind.BIRTH_CERTIFICATE


def test_people_of_one_story_differ(read):
    two = fill_in(read(STORY.replace("[address]", '[[person]]\ncategory = "citizen"\n'
                                     "born = 1987-04-12\n[address]")))  # fmt: skip

    assert len({(one.iin, one.number, one.surname) for one in two.person}) == 2


def test_owners_are_other_people_than_those_they_take_in(read):
    owners = "[[owner]]\n" * 4
    story = fill_in(read(STORY + owners))

    names = {(one.surname, one.given) for one in (*story.person, *story.owner)}
    assert len(names) == 5


@pytest.mark.parametrize("sex", Sex)
@pytest.mark.parametrize("year", [1899, 1900, 1999, 2000, 2023])
def test_an_invented_number_is_right_in_every_century(sex, year):
    from datetime import date

    number = Iin(make_iin(date(year, 2, 28), sex, 300))

    assert (number.born_on, number.sex) == (date(year, 2, 28), sex)


def test_an_expired_paper_makes_an_expired_document(read):
    expired = '[[paper]]\ncode = "APP-ID"\nabout = "r1"\nstate = "expired"\n'
    scenario = fill_in(read(STORY + expired))

    assert scenario.person[0].valid_until < scenario.hand_in.day


def test_another_expired_paper_leaves_the_identity_document_alone(read):
    expired = '[[paper]]\ncode = "DEREG"\nabout = "r1"\nstate = "expired"\n'
    scenario = fill_in(read(STORY + expired))

    assert scenario.person[0].valid_until > scenario.hand_in.day
    assert scenario.paper[0].valid_until < scenario.hand_in.day


def test_who_hands_in_for_another_is_invented(read):
    by_attorney = fill_in(read(STORY.replace("[[person]]", 'by = "attorney"\n[[person]]')))

    assert by_attorney.hand_in.person.surname
    assert fill_in(read(STORY)).hand_in.person is None


def test_a_minor_owner_has_a_birth_certificate(read):
    minor = '[[owner]]\ncapacity = "minor"\n[owner.representative]\n'
    (owner,) = fill_in(read(STORY + minor)).owner

    assert owner.document is IdentityKind.BIRTH_CERTIFICATE
    assert age_on(owner.born, read(STORY).hand_in.day) < 18
    assert owner.representative.document is IdentityKind.ID_CARD
