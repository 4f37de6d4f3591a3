"""Both Qt Linguist files are complete, agree with each other, and are two languages."""

import re
from xml.etree import ElementTree

import pytest

from tests.house.sources import ROOT

LANGUAGES = ("kk", "ru")
# English source: the word that Kazakh and Russian share. Nothing else may be the same in both.
ALIKE = {
    "Auditor": "Аудитор",
    "Block": "Корпус",
    "code": "код",
    "Disk": "Диск",
    "edition": "редакция",
    "Journal": "Журнал",
    "journal": "журнал",
    "Passport": "Паспорт",
    "Printer": "Принтер",
    "Printer A4": "Принтер A4",
    "Sanatorium": "Санаторий",
    "Scanner": "Сканер",
    "Slip": "Талон",
    "slip": "талон",
    "Telephone": "Телефон",
}
PLACES = re.compile(r"%n|%\d|\{\w*\}")


def read(language):
    """Return {(context, source): [forms]} of one file, and the sources not finished."""
    said, unfinished = {}, []
    for context in ElementTree.parse(ROOT / f"translations/regdesk_{language}.ts").iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"))
            target = message.find("translation")
            forms = [form.text or "" for form in target.iter("numerusform")] or [target.text or ""]
            said[key] = forms
            if "type" in target.attrib or not all(forms):
                unfinished.append(key)
    return said, unfinished


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_its_words(language):
    assert read(language)[1] == []


def test_both_languages_know_the_same_texts():
    kk, ru = (read(language)[0] for language in LANGUAGES)
    assert kk.keys() == ru.keys()


def test_kazakh_is_not_russian():
    kk, ru = (read(language)[0] for language in LANGUAGES)
    same = {
        source: kk[_, source][0]
        for _, source in kk
        if kk[_, source] == ru[_, source] and re.search(r"[^\W\d_]{3}", kk[_, source][0])
    }
    assert same == ALIKE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_to_fill_is_filled(language):
    wrong = [
        source
        for (_, source), forms in read(language)[0].items()
        for form in forms
        if sorted(PLACES.findall(form)) != sorted(PLACES.findall(source))
    ]
    assert wrong == []
