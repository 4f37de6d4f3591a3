"""What the slip says, in both languages, and what it must never say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from regdesk.domain.desk import Centre
from regdesk.domain.draft import HandIn
from regdesk.domain.finding import Outcome, Verdict
from regdesk.domain.number import SlipNumber
from regdesk.domain.owner import Consent, Owner
from regdesk.domain.people import Applicant, Category, HandsIn, Registrant, RegistrationKind
from regdesk.domain.words import Bilingual, same
from regdesk.services.slip_words import word_slip
from tests.services.conftest import CENTRE, CLERK, DESK, WORDS
from tests.services.people import HOST, OMAROV, findings, iin, ready_draft, rule
from tests.services.ports import TickingClock

BEGAN = TickingClock().moment
ACCEPTED = BEGAN + timedelta(minutes=11, seconds=24)
READY = replace(ready_draft(BEGAN), hand_ins=(HandIn(BEGAN, ACCEPTED),))
NUMBER = SlipNumber("417", 7, 1, 31)


def slip(draft=READY, says=None, desk=DESK):
    return word_slip(
        WORDS,
        draft,
        says or findings(),
        desk=desk,
        clerk=CLERK,
        number=NUMBER,
        accepted_at=ACCEPTED,
        qr="RD1:…",
    )


def rows(facts):
    return {row.label.ru: row for row in facts.rows}


def test_the_head_names_number_times_window_and_clerk():
    facts = slip()

    assert facts.number == str(NUMBER)
    assert (facts.handed_in, facts.accepted) == ("23.11.2023 10:52", "23.11.2023 11:03")
    assert facts.service_time == "11:24"
    assert facts.window == Bilingual("7-терезе", "Окно 7")
    assert (facts.clerk, facts.office) == ("А. Жұмабаева", CENTRE.name)
    assert not facts.practice


def test_the_rows_are_those_of_the_design():
    told = rows(slip())

    assert told["Заявитель"].value == same("Омаров Ерлан Болатұлы")
    assert told["Заявитель"].note == same("ЖСН / ИИН 870412 30•••" + OMAROV.iin[-1])
    assert told["Вид регистрации"].value == Bilingual("Тұрақты", "Постоянная")
    assert told["Вид регистрации"].note == Bilingual("ҚР азаматы", "гражданин РК")
    assert told["Адрес"].value == Bilingual(
        "Алматы қ., Медеу ауданы, Қонаев көшесі 12, 45-пәтер",
        "г. Алматы, Медеуский район, улица Кунаева 12, кв. 45",
    )
    assert told["Адрес"].note.ru == "ӘАОЖ / КАТО 751710000 · МТК / РКА 0201300098341272"
    assert told["Согласие собственника"].value == same("Жақсыбеков Қ. Ө.")
    assert told["Согласие собственника"].note == Bilingual(
        "тұрақты тіркеуге 23.11.2023 жеке берілді",
        "на постоянную получено лично 23.11.2023",
    )
    assert told["Лиц в заявлении"].value == Bilingual("1 адам", "1 человек")
    assert told["Предъявлены документы"].value.ru == "документ APP-ID; документ CONSENT"
    assert told["Проверяется позже"].value.kk == "меншік құқығы"


@pytest.mark.parametrize(
    ("kind", "kk", "ru"),
    [
        (
            RegistrationKind.PERMANENT,
            "Тұрғылықты жері бойынша тіркеуге өтініш қабылданды",
            "Заявление на регистрацию по месту жительства принято",
        ),
        (
            RegistrationKind.TEMPORARY,
            "Уақытша болатын (тұратын) жері бойынша тіркеуге өтініш қабылданды",
            "Заявление на регистрацию по месту временного пребывания (проживания) принято",
        ),
    ],
)
def test_the_title_depends_on_the_kind(kind, kk, ru):
    assert slip(replace(READY, registration=kind)).title == Bilingual(kk, ru)


def every_word(facts):
    pairs = [
        facts.title,
        facts.next_step,
        facts.status,
        facts.disclaimer,
        facts.how_to_check,
        facts.law,
    ]
    for row in facts.rows:
        pairs += [row.label, row.value, *([row.note] if row.note else [])]
    return [pair.kk for pair in pairs], [pair.ru for pair in pairs]


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF])
@pytest.mark.parametrize("kind", RegistrationKind)
def test_the_slip_never_says_registered(kind, outcome):
    kk, ru = every_word(slip(replace(READY, registration=kind), findings(outcome)))

    for said in kk:
        assert "тіркелді" not in said.lower()
        assert "тіркелген" not in said.lower()
    for said in ru:
        assert "зарегистрирован" not in said.lower()


def test_both_languages_stand_everywhere():
    kk, ru = every_word(slip())

    assert all(kk)
    assert all(ru)


def test_it_says_that_the_record_is_local_and_what_would_prove_a_registration():
    facts = slip()

    assert facts.status == Bilingual(
        "Жергілікті жазба, жүйеге енгізілмеген", "Локальная запись, в ИС не внесена"
    )
    assert "Жеке тұлғалар" in facts.disclaimer.kk
    assert "«Физические лица»" in facts.disclaimer.ru
    assert "1414" in facts.how_to_check.ru
    assert facts.law == Bilingual(
        "№ 267 бұйрық, 8-тармақ. Ережелер редакциясы: V0.",
        "Приказ № 267, пункт 8. Редакция правил: V0.",
    )


def test_until_the_proof_comes_it_says_what_to_bring():
    temporary = replace(READY, registration=RegistrationKind.TEMPORARY)
    facts = slip(temporary, findings(Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF))

    assert rows(facts)["Вид регистрации"].value == Bilingual(
        "Уақытша: құжат алынғанға дейін", "Временная: до получения документа"
    )
    assert facts.next_step == Bilingual(
        "Әкелетін құжат: бұрын тұрған елінен есептен шыққанын растайтын құжат немесе "
        "азаматтығының жоқтығы туралы анықтама. Содан кейін тұрақты тіркеуге өтініш беріледі. "
        "Талонды сақтап қойыңыз.",
        "Что принести: документ о снятии с учёта в стране прежнего проживания или справка об "
        "отсутствии гражданства. После этого подаётся заявление на постоянную регистрацию. "
        "Сохраните этот талон.",
    )
    assert slip().next_step.ru.startswith("Сведения в очереди")


def test_a_temporary_stay_shows_its_term():
    draft = replace(READY, registration=RegistrationKind.TEMPORARY, stay_until="23.05.2024")

    assert rows(slip(draft))["Вид регистрации"].value.ru == "Временная, срок: 23.05.2024"


def test_an_owner_in_his_own_dwelling_is_asked_no_consent():
    told = rows(slip(replace(READY, owners=(Owner("o1", registrant="r1"),))))

    assert told["Согласие собственника"].value == same("Омаров Е. Б.")
    assert told["Согласие собственника"].note.ru == "собственное жилище, согласие не требуется"


def test_owners_who_said_the_same_share_a_row():
    wife = replace(HOST, key="o2", person=replace(HOST.person, given="Сәуле", patronymic=""))
    third = replace(HOST, key="o3", consent=Consent.TEMPORARY)
    facts = slip(replace(READY, owners=(HOST, wife, third)))

    consents = [row.value.kk for row in facts.rows if row.label.ru == "Согласие собственника"]
    assert consents == ["Жақсыбеков Қ. Ө., Жақсыбеков С.", "Жақсыбеков Қ. Ө."]


def test_a_petition_stands_where_the_owner_would():
    draft = replace(READY, owners=(), dwelling=replace(READY.dwelling, petition=True))

    told = rows(slip(draft))
    assert told["Вместо согласия"].value.ru == "Ходатайство администрации организации"
    assert "Согласие собственника" not in told


def test_who_hands_in_for_others_is_named_with_his_standing():
    mother = replace(OMAROV, given="Айгүл", iin=iin("65082940021"))
    draft = replace(READY, applicant=Applicant(HandsIn.REPRESENTATIVE, mother))
    told = rows(slip(draft))

    assert told["Заявитель"].value.kk == "Омаров Айгүл Болатұлы"
    assert told["Заявитель"].note.ru.startswith("законный представитель, ИИН 650829 40")
    assert told["Лиц в заявлении"].note.ru.startswith("Омаров Ерлан Болатұлы (870412\u00a030")


def test_a_family_is_counted_and_named():
    child = Registrant("r2", replace(OMAROV, given="Дана"), Category.CITIZEN)
    told = rows(slip(replace(READY, registrants=(*READY.registrants, child))))

    assert told["Лиц в заявлении"].value == Bilingual("2 адам", "2 человека")
    assert told["Лиц в заявлении"].note.kk.startswith("Омаров Дана Болатұлы (870412\u00a030")


def test_nobodys_full_number_stands_on_the_slip():
    kk, ru = every_word(slip())

    assert not [said for said in kk + ru if OMAROV.iin in said or HOST.person.iin in said]


def test_a_practice_desk_says_so():
    practice = replace(DESK, centre=Centre("000", *[same("x")] * 2, "1414", same("x")))

    assert slip(desk=practice).practice


def test_deferred_answers_are_said_once_each():
    twice = (rule(Verdict.DEFERRED, about="o1"), rule(Verdict.DEFERRED, about="o2"))

    assert rows(slip(says=findings(rules=twice)))["Проверяется позже"].value.kk == "айтады"
    assert "Проверяется позже" not in rows(slip(says=findings(rules=())))
