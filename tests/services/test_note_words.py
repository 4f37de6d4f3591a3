"""What the note tells an applicant whose case stops, in both languages, and what it must not."""

from dataclasses import replace

import pytest

from regdesk.domain.desk import Centre, DeskRole
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Outcome, PaperState, Verdict
from regdesk.domain.owner import Capacity, Consent, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Category, Person, Registrant, RegistrationKind
from regdesk.domain.print_task import PrintChoice, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.words import Bilingual, same
from regdesk.services.note_words import has_note, word_note
from regdesk.services.ports import Act
from regdesk.services.referral import Office, list_offices
from tests.services import families
from tests.services.conftest import CENTRE, CLERK, DESK, WORDS
from tests.services.families import FATHER, LAW, NOW, family, judged
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


POLICE = (Office(DeskRole.PROVIDER, REFUGEE.registrants),)


def note(draft=WAITING, says=ABSENT, desk=DESK, offices=()):
    return word_note(WORDS, draft, says, desk=desk, clerk=CLERK, offices=offices)


def judged_note(draft, role=DeskRole.CORPORATION):
    """Return the sheet as the desk words it for what the real law says."""
    says = judged(draft, role)
    offices = list_offices(LAW, draft, says, NOW.date())
    return note(draft, says, replace(DESK, role=role), offices)


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
            "OWN-ID құжаты; CONSENT құжаты – жарамдысы керек",
            "документ OWN-ID; документ CONSENT – нужен действующий",
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

    stops = [rule(Verdict.STOPS, about=key, outcome=Outcome.OWNER_ABSENT) for key in ("o1", "o2")]
    says = findings(Outcome.OWNER_ABSENT, rules=stops)
    told = rows(note(replace(WAITING, owners=(nameless, minor, present)), says))

    assert told["Должен прийти лично"] == Bilingual(
        "тұрғын үй иесі, тұрғын үй иесінің заңды өкілі",
        "собственник жилища, законный представитель собственника",
    )


def test_a_representative_who_is_known_is_named():
    ward = replace(AWAY, capacity=Capacity.MINOR, representative=OMAROV)
    told = rows(note(replace(WAITING, owners=(ward,)), ABSENT))

    assert told["Должен прийти лично"].ru == "Омаров Е. Б. (законный представитель собственника)"


def test_who_is_served_elsewhere_learns_by_whom_in_the_words_of_the_law():
    facts = note(REFUGEE, ELSEWHERE, offices=POLICE)

    assert facts.kind is SheetKind.REFERRAL
    assert rows(facts) == {
        "Кто обслуживает": Bilingual("қызмет беруші", "қызмет беруші по-русски"),
        "Куда обратиться": CENTRE.police,
    }
    assert facts.label == "007"
    assert facts.title == Bilingual("Тіркеу: қайда жүгіну керек", "Регистрация: куда обратиться")
    assert facts.next_step.ru.startswith("Это окно не обслуживает эту категорию.")
    assert note().kind is SheetKind.NOTE


@pytest.mark.parametrize(
    ("category", "role", "place", "who"),
    [
        ("foreigner", "corporation", "centre", "услугодатель в Государственной корпорации"),
        ("stateless", "provider", "centre", "услугодатель в Государственной корпорации"),
        ("refugee", "corporation", "police", "услугодатель"),
        ("refugee", "provider_at_corporation", "police", "услугодатель"),
        ("citizen", "provider", "centre", "работник Государственной корпорации"),
        ("citizen_from_abroad", "provider", "centre", "работник Государственной корпорации"),
    ],
)
def test_every_category_is_sent_to_the_office_that_serves_it(category, role, place, who):
    here = Draft("0192f0c1", 7, DAY, (Registrant("r1", category=Category(category)),))
    facts = judged_note(here, DeskRole(role))

    office = next(row for row in facts.rows if row.label.ru == "Куда обратиться")
    centre = f"{CENTRE.name.ru}, {CENTRE.address.ru}"
    assert office.value.ru == {"centre": centre, "police": CENTRE.police.ru}[place]
    assert office.note.ru.startswith(who)
    assert facts.kind is SheetKind.REFERRAL


def test_of_a_family_those_who_are_sent_on_are_named():
    draft = family(FATHER, families.REFUGEE)
    row = next(row for row in judged_note(draft).rows if row.label.ru == "Куда обратиться")

    assert row.note.ru.startswith("услугодатель: Омарова Айгүл Сәкенқызы (890305")
    assert "Ерлан" not in row.note.ru


def test_without_a_police_body_in_the_settings_it_still_says_who_serves():
    bare = replace(DESK, centre=replace(CENTRE, police=same("")))

    assert rows(note(REFUGEE, ELSEWHERE, bare, POLICE))["Куда обратиться"].ru == "услугодатель"


def test_an_owner_who_refused_is_said_plainly_with_the_rule_below():
    host = replace(HOST, consent=Consent.REFUSED)
    draft = replace(family(FATHER), owners=(host,))
    facts = judged_note(draft)
    row = next(row for row in facts.rows if row.label.ru == "Почему остановлено")

    assert row.value == Bilingual(
        "Тұрғын үй иесі келісім бермеді", "Собственник жилища не дал согласия"
    )
    assert row.note.ru == "Согласие собственника жилища на постоянную либо временную регистрацию"
    assert "Должен прийти лично" not in rows(facts)
    assert facts.next_step.ru.startswith("Если собственник согласится")


def test_a_consent_that_is_too_narrow_leaves_both_ways_open():
    draft = replace(family(FATHER), owners=(replace(HOST, consent=Consent.TEMPORARY),))
    facts = judged_note(draft)

    assert rows(facts)["Почему остановлено"].kk == "Тұрғын үй иесі тек уақытша тіркеуге келісті"
    assert facts.next_step.ru.startswith("Можно подать заявление на временную регистрацию.")


def test_a_child_alone_is_told_that_it_follows_its_parents():
    facts = judged_note(family(families.CHILD))

    assert rows(facts)["Почему остановлено"] == Bilingual(
        "14 жасқа толмаған бала жеке тіркелмейді", "Ребенок до 14 лет отдельно не регистрируется"
    )
    assert facts.next_step.ru.startswith("Ребёнок следует за родителями")


def test_missing_papers_are_listed_with_whose_they_are_and_it_is_no_receipt():
    draft = family(
        FATHER,
        families.TEENAGER,
        without=[(PaperCode.APPLICANT_ID, "r1"), (PaperCode.BIRTH, "r3")],
    )
    facts = judged_note(draft)

    assert rows(facts)["Почему остановлено"] == Bilingual(
        "Құжаттардың толық пакеті ұсынылмады", "Представлен неполный пакет документов"
    )
    assert rows(facts)["Что принести"] == Bilingual(
        "Жеке басты куәландыратын құжат (Омаров Ерлан); Туу туралы куәлік (Омаров Дәурен)",
        "Документ, удостоверяющий личность (Омаров Ерлан); "
        "Свидетельство о рождении (Омаров Дәурен)",
    )
    said = " ".join((*every_word(facts)[0], *every_word(facts)[1])).lower()
    assert "расписка" not in said
    assert "қолхат" not in said


@pytest.mark.parametrize("outcome", Outcome)
def test_only_who_leaves_without_acceptance_gets_a_sheet(outcome):
    assert has_note(findings(outcome)) is not outcome.value.startswith("accepted")
    assert not has_note(findings(None))


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


@pytest.mark.parametrize(
    ("draft", "says"),
    [
        (WAITING, ABSENT),
        (REFUGEE, ELSEWHERE),
        *(
            (WAITING, findings(one, rules=[rule(Verdict.STOPS, outcome=one)]))
            for one in Outcome
            if has_note(findings(one))
        ),
    ],
)
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

    task = counter.print_note(draft, PrintChoice(A5, "counter"))
    counter.advance_prints()

    ((pdf, printer, title),) = counter.press.printed
    assert printer == "counter"
    assert title.startswith("RegDesk 001 ")
    assert "памятка заявителю" in pdf.decode()
    assert (task.kind, task.label, task.case_id) == (SheetKind.NOTE, "001", draft.case_id)
    act, _, clerk, case_id, facts = counter.store.tables.audit[-1]
    assert (act, clerk, case_id) == (Act.SHEET_PRINTED, CLERK.code, draft.case_id)
    assert (facts["kind"], facts["layout"], facts["copy"]) == ("note", "a5", 0)


def test_a_referral_is_told_as_such_in_the_audit(counter, law, fill):
    law.says = ELSEWHERE

    counter.print_note(fill(), PrintChoice(A5, "counter"))

    assert counter.store.tables.audit[-1][-1]["kind"] == "referral"
