"""The console speaks three languages, each whole, and chooses the right one."""

import re
import string
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import regdesk.hub.console as console
from regdesk.hub.console.envelopes import name_reason
from regdesk.hub.console.words import Language, Words, choose_language, read_words
from regdesk.hub.reasons import REASONS

FOLDER = Path(console.__file__).parent
KK, RU, EN = (Words(one) for one in Language)
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def fields(words):
    forms = [words] if isinstance(words, str) else words
    return [{name for _, name, _, _ in string.Formatter().parse(one) if name} for one in forms]


def sources():
    files = [*FOLDER.glob("*.py"), *FOLDER.glob("templates/*.html")]
    return "\n".join(one.read_text("utf-8") for one in files)


@pytest.mark.parametrize("key", sorted(read_words()))
def test_a_key_has_its_words_in_three_languages(key):
    three = read_words()[key]

    assert len(three) == 3
    wanted = fields(three[0])[0]
    for words, forms in zip(three, (1, 3, 2), strict=True):
        assert all(words)
        assert isinstance(words, str) or len(words) == forms
        assert all(one == wanted for one in fields(words))
    assert isinstance(three[1], list) is isinstance(three[2], list)


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_for_a_look_has_words(reason):
    assert f"reason.{name_reason(reason)}" in read_words()
    assert name_reason(reason) == reason


def test_every_key_that_is_asked_for_is_there_and_every_one_there_is_asked_for():
    text = sources()
    asked = set(re.findall(r"""\b(?:t|words|self)\(\s*["']([a-z]+\.[a-z_]+)["'][,)]""", text))
    named = set(re.findall(r"""["']([a-z]+\.[a-z_]+)["']""", text))
    begun = set(re.findall(r"""["']([a-z]+\.(?:[a-z]+_)?)["']\s*\+""", text)) | {"span."}

    known = set(read_words())
    assert asked - known == set()
    assert {one for one in known - named if not one.startswith(tuple(begun))} == set()


@pytest.mark.parametrize(
    ("remembered", "accepted", "chosen"),
    [
        ("", "", "kk"),
        ("ru", "en", "ru"),
        ("xx", "en-GB,en;q=0.9,ru;q=0.8", "en"),
        ("", "de, ru-KZ;q=0.5, kk;q=0.4", "ru"),
        ("", "en;q=0, ru;q=0.1", "ru"),
        ("", "en;q=1.1.1,,;;q", "kk"),
        ("", "en;q=., ru;q=0.1", "ru"),
        ("", "<script>" * 100, "kk"),
    ],
)
def test_the_language_is_the_remembered_one_else_the_browsers_best(remembered, accepted, chosen):
    assert choose_language(remembered, accepted) == chosen


@pytest.mark.parametrize(
    ("n", "kk", "ru", "en"),
    [
        (1, "1 күн", "1 день", "1 day"),
        (3, "3 күн", "3 дня", "3 days"),
        (11, "11 күн", "11 дней", "11 days"),
        (21, "21 күн", "21 день", "21 days"),
        (112, "112 күн", "112 дней", "112 days"),
        (1234, "1\u00a0234 күн", "1\u00a0234 дня", "1\u00a0234 days"),
    ],
)
def test_plurals_are_each_languages_own(n, kk, ru, en):
    assert [words("span.days", n=n) for words in (KK, RU, EN)] == [kk, ru, en]


def test_times_are_said_as_one_says_them():
    def ago(**past):
        return [words.ago(NOW - timedelta(**past), NOW) for words in (KK, RU, EN)]

    assert ago(seconds=59) == ["қазір", "только что", "just now"]
    assert ago(minutes=2) == ["2 минут бұрын", "2 минуты назад", "2 minutes ago"]
    assert ago(hours=25) == ["1 күн бұрын", "1 день назад", "1 day ago"]
    assert ago(days=31) == ["22.10.2026"] * 3
    assert EN.ago(NOW + timedelta(days=3650), NOW) == "19.11.2036"
    assert EN.exact(NOW) == "22.11.2026 15:00:00"


def test_sizes_and_numbers_are_readable_whatever_a_desk_says():
    assert RU.size(0) == "0\u00a0Б"
    assert RU.size(1500) == "1,5\u00a0КБ"
    assert EN.size(48_000_000_000) == "44.7\u00a0GB"
    assert len(EN.size(10**40)) < 20
    assert len(EN.span(1e300)) < 20
    assert KK.number(1_000_000) == "1\u00a0000\u00a0000"
