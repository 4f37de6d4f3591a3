"""What the note tells an applicant whose case stops, in both languages, and what it must not."""

from dataclasses import replace

import pytest

from regdesk.domain.desk import Centre, DeskRole
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.errors import Fault
from regdesk.domain.finding import Outcome, PaperState, Verdict
from regdesk.domain.owner import Capacity, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Category, Person, Registrant, RegistrationKind
from regdesk.domain.slip import SheetFormat
from regdesk.domain.words import Bilingual, same
from regdesk.services.note_words import word_note
from regdesk.services.ports import Act
from tests.services.conftest import CENTRE, CLERK, DESK, WORDS
from tests.services.people import DAY, HOST, OMAROV, findings, paper, ready_draft, rule
from tests.services.ports import TickingClock

A5 = SheetFormat.A5_LANDSCAPE
AWAY = replace(HOST, presence=Presence.ABSENT, identity_checked=False, consent=None)
WAITING = replace(ready_draft(TickingClock().moment), owners=(AWAY,), step=StepId.OWNER)
REFUGEE = Draft("0192f0c1", 7, DAY, (Registrant("r1", category=Category.REFUGEE),))

ABSENT = findings(
    Outcome.OWNER_ABSENT,
    rules=[rule(Verdict.STOPS, about="o1", outcome=Outcome.OWNER_ABSENT, says="үй иесі")],
    papers=[
        paper(PaperCode.APPLICANT_ID, "r1"),
        paper(PaperCode.OWNER_ID, "o1", PaperState.MISSING),
        paper(PaperCode.CONSENT, state=PaperState.EXPIRED),
        paper(PaperCode.PETITION, state=PaperState.MISSING, optional=True),
    ],
)
ELSEWHERE = findings(
    Outcome.REFERRAL,
    rules=[rule(Verdict.STOPS, StepId.CATEGORY, "r1", Outcome.REFERRAL, "қызмет беруші")],
    papers=[],
)


def note(draft=WAITING, says=ABSENT, desk=DESK):
    return word_note(WORDS, draft, says, desk=desk, clerk=CLERK)


def rows(facts):
    return {row.label.ru: row.value for row in facts.rows}


def every_word(facts):
    pairs = [facts.title, facts.next_step, facts.status, facts.disclaimer, facts.law, facts.office]
    for row in facts.rows:
        pairs += [row.label, row.value, *([row.note] if row.note else [])]
    return [pair.kk for pair in pairs], [pair.ru for pair in pairs]


def test_the_case_is_called_by_its_ordinal_for_it_has_no_number_yet():
    facts = note()

    assert (facts.label, facts.day) == ("031", "23.11.2023")
    assert facts.window == Bilingual("7-терезе", "Окно 7")
    assert (facts.clerk, facts.phone) == ("А. Жұмабаева", "1414")
    assert facts.office.ru == f"{CENTRE.name.ru}, {CENTRE.address.ru}"
    assert not facts.practice


def test_an_absent_owner_is_named_with_the_rule_and_what_to_bring():
    facts = note()

    assert rows(facts) == {
        "Заявитель": same("Омаров Ерлан Болатұлы"),
        "Адрес": Bilingual(
            "Алматы қ., Медеу ауданы, Қонаев көшесі 12, 45-пәтер",
            "г. Алматы, Медеуский район, улица Кунаева 12, кв. 45",
        ),
        "Почему остановлено": Bilingual("үй иесі", "үй иесі по-русски"),
        "Должен прийти лично": same("Жақсыбеков Қ. Ө."),
        "Что принести": Bilingual(
            "OWN-ID құжаты; CONSENT құжаты", "документ OWN-ID; документ CONSENT"
        ),
    }
    assert facts.next_step.ru.startswith("Дело хранится в этом окне.")
    assert facts.law == Bilingual(
        "№ 267 бұйрық, 8-тармақ. Ережелер редакциясы: V0.",
        "Приказ № 267, пункт 8. Редакция правил: V0.",
    )


def test_an_owner_without_a_name_or_right_to_act_is_told_by_who_he_is():
    nameless = replace(AWAY, person=Person())
    minor = replace(AWAY, key="o2", capacity=Capacity.MINOR)
    present = replace(HOST, key="o3")

    told = rows(note(replace(WAITING, owners=(nameless, minor, present))))

    assert told["Должен прийти лично"] == Bilingual(
        "тұрғын үй иесі, тұрғын үй иесінің заңды өкілі",
        "собственник жилища, законный представитель собственника",
    )


def test_who_is_served_elsewhere_learns_by_whom_in_the_words_of_the_law():
    facts = note(REFUGEE, ELSEWHERE)

    assert rows(facts) == {
        "Кто обслуживает": Bilingual("қызмет беруші", "қызмет беруші по-русски"),
        "Орган полиции": CENTRE.police,
    }
    assert facts.label == "007"
    assert facts.title == Bilingual(
        "Тіркеу: өтініш берушіге ескертпе", "Регистрация: памятка заявителю"
    )
    assert facts.next_step.ru.startswith("Это окно не обслуживает эту категорию.")


def test_the_provider_sends_to_the_corporation_and_not_to_the_police():
    told = rows(note(REFUGEE, ELSEWHERE, replace(DESK, role=DeskRole.PROVIDER)))

    assert list(told) == ["Кто обслуживает"]


def test_what_will_usually_be_asked_for_is_told_early():
    asked = replace(ELSEWHERE, foreseen=(paper(PaperCode.PASSPORT, state=PaperState.MISSING),))

    assert rows(note(REFUGEE, asked))["Что принести"].ru == "документ PASS"


def test_an_iin_that_is_not_whole_is_left_out():
    typing = Registrant("r1", replace(OMAROV, iin="8704"), Category.CITIZEN)

    assert note(replace(WAITING, registrants=(typing,))).rows[0].note is None


@pytest.mark.parametrize(
    ("kind", "kk", "ru"),
    [
        (
            RegistrationKind.PERMANENT,
            "Тұрғылықты жері бойынша тіркеу: өтініш берушіге ескертпе",
            "Регистрация по месту жительства: памятка заявителю",
        ),
        (
            RegistrationKind.TEMPORARY,
            "Уақытша болатын (тұратын) жері бойынша тіркеу: өтініш берушіге ескертпе",
            "Регистрация по месту временного пребывания (проживания): памятка заявителю",
        ),
    ],
)
def test_the_title_depends_on_the_kind(kind, kk, ru):
    assert note(replace(WAITING, registration=kind)).title == Bilingual(kk, ru)


@pytest.mark.parametrize(("draft", "says"), [(WAITING, ABSENT), (REFUGEE, ELSEWHERE)])
def test_both_languages_stand_everywhere_and_nothing_is_confirmed_or_promised(draft, says):
    facts = note(draft, says)
    kk, ru = every_word(facts)

    assert all(kk)
    assert all(ru)
    assert facts.status == Bilingual("Тіркеу жүргізілген жоқ", "Регистрация не произведена")
    assert "не подтверждает" in facts.disclaimer.ru
    assert not any("зарегистрирован" in said or "срок" in said for said in ru)
    assert not any("тіркелді" in said or "мерзім" in said for said in kk)


def test_practice_is_marked():
    centre = Centre(
        "000", *(getattr(CENTRE, name) for name in ("name", "address", "phone")), same("")
    )

    facts = note(REFUGEE, ELSEWHERE, replace(DESK, centre=centre))

    assert facts.practice
    assert list(rows(facts)) == ["Кто обслуживает"]


def test_it_is_printed_as_the_case_is_called_and_leaves_a_row(counter, law, fill):
    law.says = ABSENT
    draft = replace(fill(), owners=(AWAY,))

    job = counter.print_note(draft, A5, "counter")

    ((pdf, printer, title),) = counter.press.printed
    assert (printer, title) == ("counter", "RegDesk 001")
    assert "памятка заявителю" in pdf.decode()
    assert (job.number, job.job, job.copy) == ("001", "job-1", 0)
    act, _, clerk, case_id, facts = counter.store.tables.audit[-1]
    assert (act, clerk, case_id) == (Act.SHEET_PRINTED, CLERK.code, draft.case_id)
    assert facts == {"kind": "note", "layout": "a5"}


def test_a_note_no_printer_took_leaves_no_row(counter, fill):
    draft = fill()
    counter.press.jam = Fault("printer.unknown")

    with pytest.raises(Fault, match=r"printer\.unknown"):
        counter.print_note(draft, A5, "gone")

    assert Act.SHEET_PRINTED not in [act for act, *_ in counter.store.tables.audit]
