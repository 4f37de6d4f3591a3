"""One slip for the whole family: who is accepted, who until which paper, who only follows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.draft import HandIn
from regdesk.domain.number import SlipNumber
from regdesk.domain.owner import Capacity
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import AbroadProof, RegistrationKind
from regdesk.domain.words import Bilingual, same
from regdesk.services.slip_words import word_slip
from tests.services.conftest import CLERK, DESK, WORDS
from tests.services.families import (
    CHILD,
    FATHER,
    MOTHER,
    NEWCOMER,
    NOW,
    TEENAGER,
    family,
    judged,
    nine,
)
from tests.services.people import HOST

ACCEPTED = NOW + timedelta(minutes=9)
DEREG = (PaperCode.DEREGISTRATION, "r2")
MIXED = family(FATHER, NEWCOMER, TEENAGER, without=[DEREG])
WITH_CHILD = family(FATHER, MOTHER, TEENAGER, CHILD)


def slip(draft):
    return word_slip(
        WORDS,
        replace(draft, hand_ins=(HandIn(NOW, ACCEPTED),)),
        judged(draft),
        desk=DESK,
        clerk=CLERK,
        number=SlipNumber("417", 7, 1, 31),
        accepted_at=ACCEPTED,
        qr="RD1:…",
    )


def rows(facts):
    return {row.label.ru: row for row in facts.rows}


def names(row):
    return [one.split(" (")[0] for one in row.value.kk.split("; ")]


def test_a_family_accepted_alike_is_named_in_one_row():
    told = rows(slip(family(FATHER, MOTHER, TEENAGER)))

    assert told["Лиц в заявлении"].value == Bilingual("3 адам", "3 человека")
    listed = told["Лиц в заявлении"].note.ru
    assert listed.startswith("Омарова Айгүл Сәкенқызы (890305\u00a040")
    assert "Омаров Дәурен Ерланұлы" in listed
    assert "Заявление принято" not in told


def test_in_a_mixed_family_everyone_stands_where_the_law_put_him():
    told = rows(slip(MIXED))

    assert names(told["Заявление принято"]) == ["Омаров Ерлан Болатұлы", "Омаров Дәурен Ерланұлы"]
    assert told["Заявление принято"].note == Bilingual(
        "тұрақты тіркеуге", "на постоянную регистрацию"
    )
    assert names(told["Временно, до документа"]) == ["Омарова Айгүл Сәкенқызы"]
    assert told["Временно, до документа"].note == Bilingual(
        "мына құжат алынғанға дейін: бұрын тұрған елінен есептен шыққанын растайтын құжат",
        "до получения документа: документ, подтверждающий снятие с учета в стране прежнего "
        "проживания",
    )


def test_of_a_child_who_follows_nothing_is_claimed():
    told = rows(slip(WITH_CHILD))

    assert names(told["Следует за родителями"]) == ["Омарова Әсел Ерланқызы"]
    assert told["Следует за родителями"].note == Bilingual(
        "14 жасқа толмаған бала жеке тіркелмейді. Іске белгі қойылды, тіркеу сұралмайды",
        "Ребенок до 14 лет отдельно не регистрируется. В деле сделана отметка, регистрация не "
        "запрашивается",
    )
    assert told["Лиц в заявлении"].value.ru == "3 человека"


def test_a_child_named_first_is_not_the_applicant():
    told = rows(slip(family(CHILD, FATHER)))

    assert told["Заявитель"].value == same("Омаров Ерлан Болатұлы")
    assert told["Лиц в заявлении"].value.ru == "1 человек"


def test_the_mixed_family_s_slip_is_of_the_kind_it_asked_for():
    facts = slip(MIXED)

    assert facts.title.ru == "Заявление на регистрацию по месту жительства принято"
    assert rows(facts)["Вид регистрации"].value.ru == "Постоянная"
    assert facts.next_step.ru == (
        "Омарова Айгүл – что принести: документ, подтверждающий снятие с учета в стране прежнего "
        "проживания. После этого подаётся заявление на постоянную регистрацию. Сохраните этот "
        "талон."
    )


def test_one_without_the_named_proof_learns_which_and_what_follows():
    for kind in RegistrationKind:
        draft = replace(family(NEWCOMER, without=[DEREG]), registration=kind)
        facts = slip(draft)

        assert facts.title.ru.startswith("Заявление на регистрацию по месту временного")
        assert rows(facts)["Вид регистрации"].value.ru == "Временная: до получения документа"
        assert facts.next_step.kk.startswith(
            "Әкелетін құжат: бұрын тұрған елінен есептен шыққанын растайтын құжат. Содан кейін"
        )


def test_two_who_owe_different_proofs_are_told_apart():
    somebody_else = replace(NEWCOMER.person, iin="")
    other = replace(
        NEWCOMER, key="r3", person=somebody_else, abroad_proof=AbroadProof.NO_CITIZENSHIP
    )
    draft = family(NEWCOMER, other, without=[DEREG, (PaperCode.NO_CITIZENSHIP, "r3")])

    said = slip(draft).next_step.ru
    assert said.count("что принести") == 2
    assert "справка об отсутствии гражданства" in said
    assert said.count("Сохраните этот талон.") == 1


def test_a_representative_and_a_tenant_are_called_what_they_are():
    guardian = replace(HOST.person, surname="Ахметова", given="Сәуле", patronymic="")
    ward = replace(HOST, capacity=Capacity.INCAPABLE, representative=guardian)
    tenant = replace(HOST, key="o2", tenant=True)
    told = rows(slip(replace(family(FATHER), owners=(ward, tenant))))

    assert told["Согласие собственника"].note.ru == (
        "на постоянную получено 23.11.2023 от законного представителя: Ахметова С."
    )
    assert told["Согласие нанимателя"].value == same("Жақсыбеков Қ. Ө.")
    assert told["Согласие нанимателя"].note.kk == "тұрақты тіркеуге 23.11.2023 жеке берілді"


@pytest.mark.parametrize(
    "draft", [MIXED, WITH_CHILD, nine()], ids=["until a proof", "with a child", "nine"]
)
def test_a_family_s_slip_never_says_registered_and_masks_every_number(draft):
    facts = slip(draft)
    pairs = [pair for row in facts.rows for pair in (row.label, row.value, row.note) if pair]
    pairs += [facts.title, facts.next_step, facts.status]

    for said in (pair.kk.lower() for pair in pairs):
        assert "тіркелді" not in said
        assert "тіркелген" not in said
    for said in (pair.ru.lower() for pair in pairs):
        assert "зарегистрирован" not in said
    for one in draft.registrants:
        assert not any(one.person.iin in side for pair in pairs for side in (pair.kk, pair.ru))
        assert any(one.person.full_name in pair.kk for pair in pairs)
