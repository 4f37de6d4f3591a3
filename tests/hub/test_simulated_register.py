"""The simulated register says what a trainer wrote, and nothing else."""

import asyncio
import os
from datetime import date

import pytest

from regdesk.domain.address import Dwelling
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.people import Registrant
from regdesk.hub.register import RegisterAway, RegisterCase
from regdesk.hub.simulated_register import RegisterFileError, SimulatedRegister, read_rules
from regdesk.protocol.messages import read_payload
from regdesk.services import step_gaps
from tests.hub.desks import PAYLOAD


def make_case(*, flat="45", house="12", surname="Омаров", corrected=False, cancelled=False):
    accepted = read_payload(PAYLOAD).body
    (one,) = accepted.registrants
    person = one.person.model_copy(update={"surname": surname})
    address = accepted.dwelling.address.model_copy(update={"flat": flat, "house": house})
    changed = {
        "registrants": (one.model_copy(update={"person": person}),),
        "dwelling": accepted.dwelling.model_copy(update={"address": address}),
    }
    return RegisterCase(
        case_id="c", envelope_id="e", slip="s", corrected=corrected,
        accepted=accepted.model_copy(update=changed), cancelled=cancelled,
    )  # fmt: skip


def judge(register, **told):
    return asyncio.run(register.judge(make_case(**told)))


@pytest.fixture
def write(tmp_path):
    file = tmp_path / "register.toml"

    def write(text):
        file.write_text(text, "utf-8")
        os.utime(file, ns=(0, write.written))
        write.written += 1
        return SimulatedRegister(file)

    write.written = 1
    return write


def test_the_shipped_answers_are_as_the_manual_says():
    register = SimulatedRegister()

    assert register.simulated
    assert "оқу" in register.name
    assert "учебный" in register.name
    assert judge(register).ruling == "confirmed"
    returned = judge(register, surname="түзетов")
    assert (returned.ruling, returned.step, returned.field) == (
        "needs_action", "applicant", "registrants.r1.iin",
    )  # fmt: skip
    assert judge(register, surname="Түзетов", corrected=True).ruling == "confirmed"
    assert judge(register, flat="666").ruling == "rejected"
    with pytest.raises(RegisterAway):
        judge(register, flat="503")


def test_shipped_answers_name_fields_that_the_wizard_has():
    draft = Draft("c", 1, date(2026, 11, 23), (Registrant("r1"),), dwelling=Dwelling())
    day = date(2026, 11, 23)
    fields = {
        StepId.ADDRESS: {one.field for one in step_gaps.address(draft, day)},
        StepId.APPLICANT: {one.field for one in step_gaps.applicant(draft, day)},
    }
    named = [one for one in read_rules(None) if one.field]

    assert named
    for one in named:
        assert one.field.replace("{registrant}", "r1") in fields[one.step]


def test_the_first_rule_that_fits_wins_and_a_change_counts_at_once(write):
    register = write(
        'answer = [{when = {house = "12 ", flat = "45"}, ruling = "rejected",'
        ' reason = {kk = "а", ru = "б"}}, {when = {}, ruling = "away"}]'
    )
    assert judge(register).reason.ru == "б"
    with pytest.raises(RegisterAway):
        judge(register, house="13")
    write("")
    assert judge(register, house="13").ruling == "confirmed"


@pytest.mark.parametrize(
    "text",
    [
        "answer = 1",
        "answer = [{when = {colour = 'red'}, ruling = 'confirmed'}]",
        "answer = [{when = {}, ruling = 'perhaps'}]",
        "answer = [{when = {}, ruling = 'rejected'}]",
        "answer = [{when = {}, ruling = 'confirmed', step = 'roof'}]",
        "answer = [{when = {}, ruling = 'confirmed', field = 'flat'}]",
        "[",
    ],
)
def test_a_file_that_cannot_be_meant_is_not_used(write, text):
    register = write(text)

    with pytest.raises(RegisterFileError):
        read_rules(register.path)
    with pytest.raises(RegisterAway):
        judge(register)


def test_a_cancellation_is_confirmed_unless_the_file_says_otherwise(write):
    register = SimulatedRegister()

    assert judge(register, flat="404", cancelled=True).ruling == "confirmed"
    assert judge(register, flat="666", cancelled=True).ruling == "confirmed"
    assert judge(register, flat="707").ruling == "confirmed"
    kept = judge(register, flat="707", cancelled=True)
    assert (kept.ruling, kept.reason.ru[:7]) == ("rejected", "Регистр")


def test_a_cancellation_is_never_returned_to_be_put_right(write):
    register = write(
        '[[answer]]\nwhen = {cancelled = true}\nruling = "needs_action"\n'
        'reason = {kk = "x", ru = "x"}'
    )

    with pytest.raises(RegisterAway):
        judge(register, cancelled=True)
