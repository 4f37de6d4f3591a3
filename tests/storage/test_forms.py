"""Whatever the domain can hold comes back from the database as it was."""

from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta, timezone
from typing import get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.domain.address import Address
from regdesk.domain.case import Case
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Fault
from regdesk.domain.number import SlipNumber
from regdesk.domain.page_verdict import PageFault, PageVerdict
from regdesk.domain.paper import Page
from regdesk.domain.slip import SlipFacts
from regdesk.storage.forms import from_json, to_json

zones = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
moments = st.datetimes(timezones=zones)
numbers = st.builds(
    SlipNumber,
    st.text("0123456789", min_size=3, max_size=3),
    st.integers(1, 999),
    st.integers(1, 9),
    st.integers(1, 999_999),
)


def anything(kind):
    """Return a strategy for any value of a domain dataclass, every field filled at random."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{one.name: st.from_type(hints[one.name]) for one in fields(kind)})


def register(kind, seen):
    """Teach hypothesis the dataclasses inside ``kind``, every field of which it then fills."""
    if not is_dataclass(kind) or kind in seen:
        return
    seen.add(kind)
    for hint in get_type_hints(kind).values():
        for inner in getattr(hint, "__args__", (hint,)):
            register(inner, seen)
    st.register_type_strategy(kind, numbers if kind is SlipNumber else anything(kind))


st.register_type_strategy(datetime, moments)
meters = st.integers(0, 100)
faults = st.lists(st.sampled_from(PageFault), unique=True).map(tuple)
st.register_type_strategy(PageVerdict, st.builds(PageVerdict, faults, meters, meters, meters))
for whole in (Draft, Case, SlipFacts, Page, Address):
    register(whole, {PageVerdict})


@pytest.mark.parametrize("kind", [Draft, Case, SlipFacts, Page, Address])
def test_what_is_kept_comes_back_as_it_was(kind):
    @settings(max_examples=60, deadline=None)
    @given(st.from_type(kind))
    def comes_back(value):
        assert from_json(kind, to_json(value)) == value

    comes_back()


def test_fields_of_a_newer_program_are_passed_over():
    page = Page("sha256:00", "image/jpeg", 1, 2, 3)

    newer = to_json(page).replace(b"{", b'{"light": "dim", ', 1)

    assert from_json(Page, newer) == page


@pytest.mark.parametrize("payload", [b"", b"[]", b"{}", b'{"blob": 870412300066}'])
def test_a_payload_that_is_none_is_named_without_its_words(payload):
    with pytest.raises(Fault) as caught:
        from_json(Page, payload)

    assert caught.value.key == "database.damaged"
    assert caught.value.__cause__ is None
    assert "870412300066" not in repr(caught.value)
