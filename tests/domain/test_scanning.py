import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.scanning import Ink, ScanChoice, Scanner, Source, fit, place_of, scheme_of


def some(kinds):
    return st.lists(kinds, min_size=1, unique=True).map(tuple)


dots = st.integers(50, 2400)
scanners = st.builds(
    Scanner, st.just("sane:a:b"), st.just("A"), some(st.sampled_from(Source)),
    some(st.sampled_from(Ink)), some(dots),
)  # fmt: skip
choices = st.builds(
    ScanChoice, st.just("escl:http://gone"), st.sampled_from(Source), st.sampled_from(Ink), dots
)


@given(choices, scanners)
def test_a_choice_is_fitted_to_what_the_scanner_can(choice, scanner):
    fitting = fit(choice, scanner)

    assert fitting.scanner == scanner.key
    assert fitting.source in scanner.sources
    assert fitting.ink in scanner.inks
    assert fitting.dpi in scanner.resolutions
    assert all(
        abs(fitting.dpi - choice.dpi) <= abs(dpi - choice.dpi) for dpi in scanner.resolutions
    )
    assert fit(fitting, scanner) == fitting


@given(choices, scanners)
def test_what_the_scanner_can_stays_as_it_was_chosen(choice, scanner):
    able = Scanner(scanner.key, "A", tuple(Source), tuple(Ink), (choice.dpi, *scanner.resolutions))

    fitting = fit(choice, able)

    assert (fitting.source, fitting.ink, fitting.dpi) == (choice.source, choice.ink, choice.dpi)


@pytest.mark.parametrize("key", ["sane:test:0", "escl:https://192.0.2.5:443/eSCL", "wia:{1}\\2"])
def test_a_key_names_adapter_and_place(key):
    assert f"{scheme_of(key)}:{place_of(key)}" == key
