"""The first suggestion for a Latin name is the one that people here would write."""

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
}
RUSSIAN = {"IVANOV": "Иванов", "ALEKSEYEVNA": "Алексеевна", "YESENOV": "Есенов"}


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
