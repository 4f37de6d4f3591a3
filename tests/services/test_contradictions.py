"""What contradicts itself is not accepted, is said at one field, and stays as it was typed."""

from dataclasses import replace

import pytest

from regdesk.domain.draft import StepId
from regdesk.domain.errors import BadInput, Bug
from regdesk.domain.owner import Owner
from regdesk.domain.people import Category, IdentityDocument, IdentityKind, RegistrationKind
from tests.services.people import HOST, OMAROV
from tests.services.test_real_desk import clock, counter, fill, start  # noqa: F401

LATER = "01.12.2099"


def change_person(draft, **changes):
    (one,) = draft.registrants
    return replace(draft, registrants=(replace(one, person=replace(one.person, **changes)),))


def change_owner(draft, **changes):
    return replace(draft, owners=(replace(HOST, **changes),))


CLASHES = {
    "a stateless citizen": (
        lambda draft: replace(
            draft, registrants=(replace(draft.registrants[0], category=Category.STATELESS),)
        ),
        StepId.APPLICANT,
        "registrants.r1.document.kind",
    ),
    "a citizen with a residence permit": (
        lambda draft: change_person(
            draft, document=IdentityDocument(IdentityKind.RESIDENCE_PERMIT, "012", "01.01.2099")
        ),
        StepId.APPLICANT,
        "registrants.r1.document.kind",
    ),
    "born after hand-in": (
        lambda draft: change_person(draft, born=LATER),
        StepId.APPLICANT,
        "registrants.r1.born",
    ),
    "an owner born after hand-in": (
        lambda draft: change_owner(draft, person=replace(HOST.person, born=LATER)),
        StepId.OWNER,
        "owners.o1.born",
    ),
    "consent dated after hand-in": (
        lambda draft: change_owner(draft, consented_on=LATER),
        StepId.OWNER,
        "owners.o1.consented_on",
    ),
    "arrived after hand-in": (
        lambda draft: replace(draft, arrived_on=LATER),
        StepId.CATEGORY,
        "arrived_on",
    ),
    "a stay that ended before hand-in": (
        lambda draft: replace(
            draft, registration=RegistrationKind.TEMPORARY, stay_until="01.01.2020"
        ),
        StepId.CATEGORY,
        "stay_until",
    ),
    "one number of owner and registrant": (
        lambda draft: change_owner(draft, person=replace(HOST.person, iin=OMAROV.iin)),
        StepId.OWNER,
        "owners.o1.iin",
    ),
    "one number of two owners": (
        lambda draft: replace(draft, owners=(HOST, replace(HOST, key="o2"))),
        StepId.OWNER,
        "owners.o1.iin",
    ),
    "one number of two registrants": (
        lambda draft: replace(
            draft, registrants=(*draft.registrants, replace(draft.registrants[0], key="r2"))
        ),
        StepId.APPLICANT,
        "registrants.r1.iin",
    ),
    "an owner who is no registrant of the case": (
        lambda draft: replace(draft, owners=(Owner("o1", registrant="r9"),)),
        StepId.OWNER,
        "owners.o1.iin",
    ),
}


@pytest.mark.parametrize("name", CLASHES)
def test_a_contradiction_stops_acceptance_and_the_draft_is_safe(name, counter, clock):  # noqa: F811
    clash, step, field = CLASHES[name]
    draft = clash(fill(counter, clock))
    kept = replace(draft, kept_at=counter.keep(draft))

    with pytest.raises(BadInput) as caught:
        counter.accept(draft)

    said = [one for one in counter.problems(draft) if not one.warning and one.field == field]
    assert caught.value.key == "accept.unfinished"
    assert counter.findings(draft).outcome is None
    assert [one.step for one in said] == [step]
    assert all(one.said is None or one.said.kk != one.said.ru for one in said)
    assert counter.list_unfinished() == (kept,)


class _Broken:
    of_owner = False

    def __call__(self, subject):
        raise ZeroDivisionError


def test_a_check_that_raises_stops_acceptance_and_the_draft_is_safe(counter, clock):  # noqa: F811
    draft = fill(counter, clock)
    kept = replace(draft, kept_at=counter.keep(draft))
    book = counter.rulebook.book
    rules = (replace(book.editions[0].rules[0], check=_Broken()), *book.editions[0].rules[1:])
    wrong = replace(book, editions=(replace(book.editions[0], rules=rules),))
    failing = replace(counter, rulebook=wrong)

    with pytest.raises(Bug) as caught:
        failing.accept(draft)

    assert caught.value.key == "rulebook.check_failed"
    assert failing.list_unfinished() == (kept,)
    assert counter.accept(draft).case.draft.registrants == draft.registrants
