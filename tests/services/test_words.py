import re

import pytest

from regdesk.domain.errors import Bug, Fault
from regdesk.domain.words import Bilingual
from regdesk.services.ids import new_id
from regdesk.services.words import load_words
from tests.services.conftest import WORDS


def write(folder, text):
    (folder / "slip.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("n", "ru"),
    [
        (1, "1 человек"),
        (2, "2 человека"),
        (5, "5 человек"),
        (11, "11 человек"),
        (12, "12 человек"),
        (21, "21 человек"),
        (22, "22 человека"),
        (111, "111 человек"),
    ],
)
def test_russian_counts_in_three_forms_and_kazakh_in_one(n, ru):
    assert WORDS.count("slip.people", n) == Bilingual(f"{n} адам", ru)


def test_an_unknown_key_is_our_mistake():
    with pytest.raises(Bug):
        WORDS.say("slip.no_such_word")


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ('[title]\nkk = "бар"', "slip.title"),
        ('[title]\nkk = "бар"\nru = ""', "slip.title"),
        ('[title]\nkk = "бар"\nru = ["один", "два"]', "slip.title"),
        ('[title]\nkk = "бар"\nru = "есть"\nen = "yes"', "slip.title"),
        ('title = "бар"', "slip.title"),
        ("[title", ""),
    ],
)
def test_a_file_that_lacks_a_language_names_the_entry(tmp_path, text, entry):
    with pytest.raises(Fault) as caught:
        load_words(write(tmp_path, text))

    assert (caught.value.key, caught.value.params) == (
        "words.broken",
        {"file": "slip.toml", "entry": entry},
    )


def test_no_word_of_the_sheets_mixes_alphabets():
    """A Latin look-alike (i, a, e, o, p, c, x) prints right and is never found again."""
    said = " ".join(text for kk, forms in WORDS.pairs.values() for text in (kk, *forms))
    words = re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", said))

    assert not [one for one in words if not one.isascii() and re.search("[A-Za-z]", one)]


def test_ids_are_uuids_of_version_7_in_the_order_of_time():
    ids = [new_id() for _ in range(200)]

    assert len(set(ids)) == 200
    assert {one[14] for one in ids} == {"7"}
    assert {one[19] for one in ids} <= set("89ab")
    assert sorted(one[:13] for one in ids) == [one[:13] for one in ids]
