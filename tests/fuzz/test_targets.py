"""What the fuzzers assert holds for mutated seeds, and for every input that once broke it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.evidence import DOORS, read
from tests.fuzz.corpus import read_corpus
from tests.fuzz.targets import TARGETS
from tests.house.sources import ROOT

FOUND = ROOT / "tests/fuzz/found"


@st.composite
def mutated(draw, seeds):
    """A seed with a few bytes changed, cut off or said twice; now and then anything at all."""
    sent = bytearray(draw(st.sampled_from([*seeds, b""])))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(sent)))
        put = draw(st.binary(max_size=6))
        sent[at : at + draw(st.integers(0, 8))] = put
    return bytes(sent[: draw(st.integers(0, len(sent) + 40))])


@pytest.mark.parametrize("name", TARGETS)
def test_a_well_formed_input_holds(name, qapp):
    for seed in TARGETS[name].seeds():
        TARGETS[name].take(seed)


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_comes_holds(name, qapp):
    target = TARGETS[name]

    @settings(
        max_examples=60,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(mutated(target.seeds()))
    def take(sent):
        target.take(sent)

    take()


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_holds(name, qapp):
    for sent in read_corpus(name):
        TARGETS[name].take(sent)


@pytest.mark.parametrize("name", TARGETS)
def test_what_once_broke_it_holds(name, qapp):
    for path in sorted((FOUND / name).glob("*")):
        TARGETS[name].take(path.read_bytes())


def test_the_evidence_tells_of_every_door_and_of_no_other():
    assert set(read(DOORS)) == set(TARGETS)
