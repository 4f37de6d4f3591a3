"""The receipt of a refusal: the words of order 267, annex 3, of 2020, and for whom it is."""

from dataclasses import replace

import pytest

from regdesk.domain.closed import REASONS, ClosedCase
from regdesk.domain.desk import Centre
from regdesk.domain.errors import Bug
from regdesk.domain.finding import ACCEPTING, Outcome, PaperState
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Applicant, HandsIn
from regdesk.domain.words import Bilingual
from regdesk.services.refusal_words import has_receipt, word_refusal
from tests.services.conftest import CLERK, DESK, WORDS
from tests.services.families import FATHER, MOTHER, NOW, TEENAGER, family, judged
from tests.services.people import ZHAKSYBEKOV, findings, paper, ready_draft

WITHOUT = ((PaperCode.CONSENT, ""), (PaperCode.BIRTH, "r3"))


def closed(draft=None, says=None):
    draft = draft or family(FATHER, MOTHER, TEENAGER, without=WITHOUT)
    says = says or judged(draft)
    reason = REASONS[says.outcome][0]
    return ClosedCase(draft, says, says.outcome, reason, NOW, CLERK.code)


def receipt(draft=None, says=None, desk=DESK):
    return word_refusal(WORDS, closed(draft, says), desk=desk, clerk=CLERK)


def test_the_official_text_stands_as_it_is_with_office_and_service_filled_in():
    body = receipt().body

    assert body.ru == (
        "Руководствуясь пунктом 2 статьи 20 Закона Республики Казахстан «О государственных "
        "услугах», Государственная корпорация (г. Алматы, проспект Абая 1) отказывает в приеме "
        "документов на оказание государственной услуги «Регистрация по месту жительства населения "
        "Республики Казахстан» ввиду представления Вами неполного пакета документов согласно "
        "перечню, предусмотренному стандартом, а именно:"
    )
    assert body.kk == (
        "«Мемлекеттік көрсетілетін қызметтер туралы» Қазақстан Республикасы Заңы 20-бабының "
        "2-тармағын басшылыққа ала отырып, Мемлекеттік корпорация (Алматы қ., Абай даңғылы 1) "
        "Сіздің стандартта көзделген тізбеге сәйкес құжаттардың толық пакетін ұсынбауыңызға "
        "байланысты «Қазақстан Республикасының халқын тұрғылықты жері бойынша тіркеу» мемлекеттік "
        "қызмет көрсетуге құжаттарды қабылдаудан бас тартады, атап айтқанда:"
    )


def test_the_wording_of_2020_knows_no_expired_papers():
    text = " ".join(f"{pair.kk} {pair.ru}" for pair in (receipt().body, receipt().closing))

    assert "истекшим" not in text
    assert "мерзімі өткен" not in text


def test_it_says_that_each_party_has_a_copy():
    assert receipt().closing == Bilingual(
        "Осы қолхат 2 данада, әрбір тарапқа бір-біреуден жасалды.",
        "Настоящая расписка составлена в 2 экземплярах, по одному для каждой стороны.",
    )


def test_every_missing_paper_is_named_in_the_law_s_order_with_whose_it_is():
    case = closed()

    assert receipt().missing == (
        Bilingual("Тіркеуге келісім", "Согласие на регистрацию"),
        Bilingual("Туу туралы куәлік (Омаров Дәурен)", "Свидетельство о рождении (Омаров Дәурен)"),
    )
    assert len(case.missing) == 2


def test_an_expired_paper_counts_as_missing_and_is_named_by_its_title():
    says = findings(
        Outcome.PAPERS_MISSING, papers=[paper(PaperCode.APPLICANT_ID, "r1", PaperState.EXPIRED)]
    )

    (named,) = receipt(ready_draft(NOW), says).missing
    assert "APP-ID құжаты" in named.kk
    assert "документ APP-ID" in named.ru


@pytest.mark.parametrize("outcome", [one for one in Outcome if one not in ACCEPTING])
def test_only_missing_papers_are_refused_so(outcome):
    says = findings(outcome, papers=[paper(PaperCode.CONSENT, state=PaperState.MISSING)])
    case = closed(ready_draft(NOW), says)

    assert has_receipt(case) is (outcome is Outcome.PAPERS_MISSING)
    if outcome is not Outcome.PAPERS_MISSING:
        with pytest.raises(Bug):
            word_refusal(WORDS, case, desk=DESK, clerk=CLERK)


def test_it_goes_to_who_applied_by_the_address_where_he_lives_now():
    living = replace(FATHER, former_address=" г. Астана, ул. Сарайшык 4 ")
    facts = receipt(family(living, TEENAGER, without=WITHOUT))

    assert facts.addressee.kk == facts.received_by == "Омаров Ерлан Болатұлы"
    assert facts.addressee_place.ru == "г. Астана, ул. Сарайшык 4"


def test_a_representative_gets_it_himself_and_writes_his_address():
    by = Applicant(HandsIn.REPRESENTATIVE, ZHAKSYBEKOV)
    facts = receipt(replace(family(FATHER, TEENAGER, without=WITHOUT), applicant=by))

    assert facts.received_by == "Жақсыбеков Қанат Өмірұлы"
    assert facts.addressee_place.kk == ""


def test_it_is_signed_by_the_clerk_who_hands_it_over_and_dated_in_words():
    facts = receipt()

    assert (facts.clerk, facts.executor, facts.phone) == ("А. Жұмабаева", "А. Жұмабаева", "1414")
    assert facts.clerk_role.kk == "Мемлекеттік корпорацияның қызметкері"
    assert facts.signed_on == Bilingual("2023 жылғы «23» қараша", "«23» ноября 2023 года")
    assert "5-тармақ" in facts.law.kk


def test_every_month_has_its_words():
    months = [WORDS.say(f"refusal.month.{number}") for number in range(1, 13)]

    assert len({one.kk for one in months}) == len({one.ru for one in months}) == 12


def test_a_practice_desk_marks_it():
    centre = DESK.centre
    practice = Centre("000", centre.name, centre.address, centre.phone, centre.police)

    assert receipt(desk=replace(DESK, centre=practice)).practice
    assert not receipt().practice
