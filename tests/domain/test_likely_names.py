"""The first suggestion for a Latin name is the one that people here would write."""

import re

import pytest

from regdesk.domain.latin_names import Script, suggest

KAZAKH = {
    "ZHAKSYBEKOV": "Жақсыбеков",
    "BOLATBEKOVA": "Болатбекова",
    "SADYKOV": "Садықов",
    "NURMAGAMBETOV": "Нұрмағамбетов",
    "TOKAYEV": "Тоқаев",
    "YERLAN": "Ерлан",
    "OMAROV": "Омаров",
    "BEKSULTAN": "Бексұлтан",
    "BAUYRZHAN": "Бауыржан",
    "MIKHAIL": "Михаил",
    "DMITRIY": "Дмитрий",
    "AIGUL": "Айгүл",
    "ZULFIYA": "Зүлфия",
}
RUSSIAN = {
    "IVANOV": "Иванов",
    "ALEKSEYEVNA": "Алексеевна",
    "YESENOV": "Есенов",
    "SHCHERBAKOV": "Щербаков",
    "MIKHAIL": "Михаил",
    "YULIYA": "Юлия",
}

SPOILT = re.compile(r"[бвгғдзкқлмнңпрстфхһцчшщ]й|[аәеоө]ы|і[аәеёиоөуұүыіэюяй]|шч")
"""Й between consonants, Ы after a vowel, І before one, Щ in two letters."""


@pytest.mark.parametrize("latin", KAZAKH)
def test_kazakh_names(latin):
    assert suggest(latin, Script.KAZAKH)[0] == KAZAKH[latin]


@pytest.mark.parametrize("latin", RUSSIAN)
def test_russian_names(latin):
    assert suggest(latin, Script.RUSSIAN)[0] == RUSSIAN[latin]


@pytest.mark.parametrize("latin", [*KAZAKH, *RUSSIAN])
@pytest.mark.parametrize("script", Script)
def test_no_suggestion_is_one_that_nobody_writes(latin, script):
    for name in suggest(latin, script):
        assert name[0] not in "ЬЪ"
        assert not name.lower().endswith(("өв", "өва", "овә", "өвна"))
        assert not SPOILT.search(name.lower()), name


@pytest.mark.parametrize(
    ("latin", "script", "name"),
    [
        ("ZHAKSYBEKOV", Script.RUSSIAN, "Жаксйбеков"),
        ("ZHAKSYBEKOV", Script.RUSSIAN, "Жаксыбэков"),
        ("SHCHERBAKOV", Script.RUSSIAN, "Шчербаков"),
        ("SERGEY", Script.KAZAKH, "Сергеы"),
        ("YERLAN", Script.RUSSIAN, "Ерльан"),
    ],
)
def test_what_is_far_from_likely_is_not_offered(latin, script, name):
    assert name not in suggest(latin, script)


@pytest.mark.parametrize(
    ("latin", "script", "name"),
    [
        ("ALENA", Script.RUSSIAN, "Алёна"),
        ("ZHENIS", Script.KAZAKH, "Жеңіс"),
        ("ALIYA", Script.KAZAKH, "Әлия"),
        ("NATALYA", Script.RUSSIAN, "Наталья"),
        ("IOSIF", Script.RUSSIAN, "Йосиф"),
    ],
)
def test_a_rarer_letter_that_people_do_write_stays_among_the_offers(latin, script, name):
    assert name in suggest(latin, script)
