"""Machine-readable zones: the standard's own examples, and every slip a reader can make."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.iin import Sex
from regdesk.domain.mrz import MrzField, MrzKind, begins_mrz, check_digit, read_mrz, split_mrz
from regdesk.domain.people import IdentityKind
from regdesk.walk.invented import make_iin
from tests.capture.synthetic.people import invent_person, write_mrz, write_td1

# ICAO Doc 9303 part 5, appendix B, and part 4, appendix B
SPECIMEN_CARD = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)
SPECIMEN_PASSPORT = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
CARD = (
    "IDKAZ0412365878880412401006<<<",
    "8804123F3104116KAZ<<<<<<<<<<<2",
    "SEIDAKHMETOVA<<MADINA<<<<<<<<<",
)
PEOPLE = st.builds(
    lambda seed, kind: invent_person(random.Random(seed), kind),
    st.integers(0, 10**6),
    st.sampled_from([IdentityKind.ID_CARD, IdentityKind.PASSPORT]),
)


def test_the_card_of_the_standard():
    zone = read_mrz(SPECIMEN_CARD)

    assert zone.is_whole
    assert (zone.kind, zone.document_kind, zone.issuer) == (MrzKind.TD1, "I", "UTO")
    assert (zone.number, zone.iin, zone.optional) == ("D23145890", "", "")
    assert (zone.born, zone.sex, zone.valid_until) == (
        date(1974, 8, 12),
        Sex.FEMALE,
        date(2012, 4, 15),
    )
    assert (zone.surname, zone.given, zone.nationality) == ("ERIKSSON", "ANNA MARIA", "UTO")


def test_the_passport_of_the_standard():
    zone = read_mrz(SPECIMEN_PASSPORT)

    assert zone.is_whole
    assert (zone.kind, zone.document_kind, zone.number) == (MrzKind.TD3, "P", "L898902C3")
    assert (zone.optional, zone.iin) == ("ZE184226B", "")
    assert (zone.surname, zone.given) == ("ERIKSSON", "ANNA MARIA")


def test_the_card_issued_here_has_the_number_of_its_person():
    zone = read_mrz(CARD)

    assert zone.iin == "880412401006"
    assert (zone.number, zone.valid_until) == ("041236587", date(2031, 4, 11))
    assert zone.is_whole
    assert [check.field for check in zone.checks][-1] is MrzField.IIN


def test_a_wrong_number_of_a_person_is_seen_though_the_digits_of_the_zone_hold():
    top = CARD[0].replace("880412401006", "880412401007")
    whole = check_digit(top[5:30] + CARD[1][:7] + CARD[1][8:15] + CARD[1][18:29])
    zone = read_mrz((top, CARD[1][:29] + whole, CARD[2]))

    assert [check.field for check in zone.checks if not check.passes] == [MrzField.IIN]
    assert not zone.is_whole


def test_a_number_longer_than_its_field_goes_on_in_the_optional_elements():
    digit = check_digit("D23145890734")
    top = f"I<UTOD23145890<734{digit}".ljust(30, "<")
    middle = "7408122F1204159UTO<<<<<<<<<<<"
    whole = check_digit(top[5:30] + middle[:7] + middle[8:15] + middle[18:29])
    zone = read_mrz((top, middle + whole, SPECIMEN_CARD[2]))

    assert (zone.number, zone.optional) == ("D23145890734", "")
    assert zone.is_whole


@given(PEOPLE)
def test_what_is_written_is_read(person):
    zone = read_mrz(write_mrz(person))

    assert zone.is_whole
    assert (zone.iin, zone.number) == (person.iin, person.document.number)
    assert (zone.born, zone.sex) == (person.born_on, person.sex)
    assert zone.valid_until == person.document.valid_until_day
    assert (zone.issuer, zone.nationality) == ("KAZ", "KAZ")


@given(PEOPLE, st.data())
def test_one_wrong_digit_behind_a_check_digit_is_always_seen(person, data):
    lines = list(write_mrz(person))
    row = data.draw(st.integers(0, 1) if len(lines) == 3 else st.just(1))
    digits = [at for at, one in enumerate(lines[row]) if one.isdigit()]
    at = data.draw(st.sampled_from(digits))
    wrong = data.draw(st.sampled_from([one for one in "0123456789" if one != lines[row][at]]))
    lines[row] = lines[row][:at] + wrong + lines[row][at + 1 :]

    zone = read_mrz(lines)
    assert zone is None or not zone.is_whole


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ<0123456789\n \r", max_size=100), st.text(max_size=40))
def test_any_text_is_a_zone_or_none(shaped, whatever):
    for text in (shaped, whatever, "I" + shaped, "P<KAZ" + shaped):
        zone = read_mrz(split_mrz(text))
        assert zone is None or len(zone.lines) == zone.kind.shape[0]


@pytest.mark.parametrize("lines", [SPECIMEN_CARD, SPECIMEN_PASSPORT])
@pytest.mark.parametrize("between", ["", "\n", "\r", "\r\n", "\t", " ", "|", "\x1d", ";\n"])
def test_whatever_a_reader_puts_between_the_lines(lines, between):
    assert split_mrz(between.join(lines)) == lines
    assert split_mrz(f"\x02{between.join(lines)}\r\n\x03") == lines
    assert split_mrz(between.join(lines).lower()) == lines


def test_fillers_at_the_end_of_a_line_may_be_missing():
    assert split_mrz("\r".join(line.rstrip("<") for line in CARD)) == CARD
    assert split_mrz("\r".join(line.rstrip("<") for line in SPECIMEN_PASSPORT)) == SPECIMEN_PASSPORT


@pytest.mark.parametrize(
    "text",
    ["", "870412301266", "RD1:417-008-2-001841-19", "A" * 90, "0" * 88, "V" + "<" * 87, CARD[0]],
)
def test_what_is_no_zone(text):
    assert split_mrz(text) == ()
    assert read_mrz([text]) is None


def test_more_lines_are_to_come_until_all_are_there():
    assert [begins_mrz(CARD[:count]) for count in range(4)] == [False, True, True, False]
    passport = [begins_mrz(SPECIMEN_PASSPORT[:count]) for count in range(3)]
    assert passport == [False, True, False]
    assert begins_mrz([CARD[0].rstrip("<")])
    assert not begins_mrz(["".join(CARD)])
    assert not begins_mrz(["870412301266"])


def test_the_iin_tells_the_century_and_else_the_day_does():
    born = date(1925, 3, 1)
    old = replace(invent_person(random.Random(1)), iin=make_iin(born, Sex.MALE, 5), sex=Sex.MALE)
    old = replace(old, born="01.03.1925")
    assert read_mrz(write_td1(old), date(2026, 11, 23)).born == born

    young = list(SPECIMEN_CARD)
    young[1] = f"250301{check_digit('250301')}" + young[1][7:]
    assert read_mrz(young, date(2026, 11, 23)).born == date(2025, 3, 1)
    assert read_mrz(young, date(2025, 2, 28)).born == born
    assert read_mrz(young).born == born, "born after the document ended"


@pytest.mark.parametrize("born", ["<<<<<<", "74<<<<", "740231", "741301"])
def test_a_day_that_is_unknown_or_impossible_is_none(born):
    lines = list(SPECIMEN_CARD)
    lines[1] = born + check_digit(born) + lines[1][7:]
    zone = read_mrz(lines)
    assert (zone.born, zone.holds(MrzField.BORN)) == (None, True)


def test_nobody_sees_names_in_a_log():
    assert "ERIKSSON" not in repr(read_mrz(SPECIMEN_CARD))
    assert "7408122" not in repr(read_mrz(SPECIMEN_PASSPORT))
