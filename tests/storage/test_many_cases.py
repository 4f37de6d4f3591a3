"""The invented cases that speed is measured with are what the desk itself would have written."""

from benchmarks.many_cases import Model, invent, list_keys
from regdesk.domain.case import Case
from regdesk.storage.case_index import list_words
from regdesk.storage.forms import from_json, to_json
from tests.storage.desks import a_case


def test_each_is_a_case_found_by_its_own_words_and_the_same_in_every_run():
    model = Model(a_case())
    many = list(invent(250))

    assert many == list(invent(250))
    assert len({one.number for one in many}) == len({one.case_id for one in many}) == 250
    for told in many[::50]:
        case_row, envelope_row, *_, words_row = model.list_rows(told)
        case = from_json(Case, case_row[-1])
        assert to_json(case) == case_row[-1]
        assert str(case.number) == told.number == case_row[0]
        assert case.envelope_id == told.envelope_id == envelope_row[2]
        assert case.accepted_at == told.accepted_at
        assert list_words(case.draft, told.number) == list_keys(told) == words_row[1]
