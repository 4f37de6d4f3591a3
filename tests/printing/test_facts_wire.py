"""Whatever a sheet says, it says the same on the worker's side."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.domain.errors import Bug
from regdesk.domain.print_task import SheetKind
from regdesk.domain.sheet import facts_of
from regdesk.printing.facts_wire import facts_from_wire, facts_to_wire


@pytest.mark.parametrize("kind", SheetKind)
def test_facts_come_back_as_they_were(kind):
    @given(st.from_type(facts_of(kind)))
    @settings(max_examples=25, deadline=None)
    def comes_back(sheet):
        wire = json.loads(json.dumps(facts_to_wire(sheet)))

        assert facts_from_wire(type(sheet), wire) == sheet

    comes_back()


def test_what_no_sheet_holds_is_a_bug_and_not_passed_on():
    with pytest.raises(Bug):
        facts_from_wire(object, {})


@pytest.mark.parametrize("kind", SheetKind)
def test_every_kind_knows_its_facts(kind):
    facts = facts_of(kind)

    assert "kind" in facts.__dataclass_fields__ or facts.kind is kind
