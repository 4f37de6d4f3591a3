"""The sheets speak the acts' own terms (glossary of the law paper), and never the wrong act."""

import pytest

from tests.services.conftest import WORDS

TERMS = [
    ("note.office.corporation", "Мемлекеттік корпорацияның қызметкері", "работник Государственной"),
    ("note.office.provider", "көрсетілетін қызметті беруші", "услугодатель"),
    ("note.office.provider_at_corporation", "көрсетілетін қызметті беруші", "услугодатель"),
    ("note.reason.papers_missing", "ұжаттардың толық пакеті", "пакет документов"),
    ("note.reason.owner_refused", "ұрғын үй иесі", "обственник жилища"),
    ("note.comes.representative", "заңды өкілі", "законный представитель"),
    ("note.service.permanent", "ұрғылықты жері бойынша тіркеу", "по месту жительства"),
    (
        "note.service.temporary",
        "ақытша болатын (тұратын) жері",
        "по месту временного пребывания (проживания)",
    ),
    ("slip.label.tenant", "Жалға алушы", "нанимателя"),
    ("slip.consent.petition", "әкімшілігінің өтінішхаты", "одатайство администрации организации"),
    ("slip.represented.permanent", "тұрақты тіркеуге", "законного представителя"),
    ("slip.represented.temporary", "уақытша тіркеуге", "законного представителя"),
    (
        "slip.awaited_either",
        "бұрын тұрған елінен есептен шыққанын растайтын құжат",
        "в стране прежнего проживания",
    ),
    (
        "slip.awaited_either",
        "азаматтығының жоқтығы туралы анықтама",
        "справка об отсутствии гражданства",
    ),
]


@pytest.mark.parametrize(("key", "kk", "ru"), TERMS)
def test_the_term_is_the_acts_own_in_both_languages(key, kk, ru):
    said_kk, said_ru = WORDS.pairs[key]

    assert kk in said_kk
    assert all(ru in form for form in said_ru)


def test_a_tenant_is_never_called_a_lessor():
    wrong = [key for key, (kk, _) in WORDS.pairs.items() if "жалға беруші" in kk.lower()]

    assert wrong == ["consent.opening"]  # the official form does, and stands word for word


@pytest.mark.parametrize("key", [key for key in WORDS.pairs if key.startswith("note.")])
def test_neither_note_nor_referral_is_a_refusal_or_a_receipt(key):
    kk, forms = WORDS.pairs[key]
    said = " ".join((kk, *forms)).lower()

    for word in ("расписк", "қолхат", "зарегистрирован", "тіркелді", "отказывает"):
        assert word not in said
    assert key == "note.disclaimer" or "отказ" not in said


def test_every_word_of_the_sheets_differs_between_the_languages():
    alike = {key for key, (kk, forms) in WORDS.pairs.items() if (kk,) == forms}

    assert alike == {
        "slip.iin",
        "slip.codes.kato",
        "slip.codes.kato_rka",
        "consent.document.02",
        "handover.sheet.slip",
        "consent.none",
        "consent.part.block",
        "register.others",
    }
