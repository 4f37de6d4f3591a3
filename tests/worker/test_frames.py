import struct
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.errors import BadInput, Bug, Fault, Refusal
from regdesk.services.frames import (
    MAX_HEADER,
    MAX_PAYLOAD,
    BrokenFrame,
    error_from_wire,
    error_to_wire,
    read_frame,
    write_frame,
)

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
headers = st.dictionaries(st.text(max_size=9), values, max_size=4)


def written(header, payload=b""):
    stream = BytesIO()
    write_frame(stream, header, payload)
    return stream.getvalue()


@given(st.lists(st.tuples(headers, st.binary()), max_size=4))
def test_frames_come_back_as_they_were_written(frames):
    stream = BytesIO(b"".join(written(header, payload) for header, payload in frames))

    assert [read_frame(stream) for _ in frames] == frames
    assert read_frame(stream) is None


@given(headers, st.binary(), st.data())
def test_a_frame_that_is_cut_off_is_broken(header, payload, data):
    whole = written(header, payload)
    cut = data.draw(st.integers(1, len(whole) - 1))

    with pytest.raises(BrokenFrame):
        read_frame(BytesIO(whole[:cut]))


@pytest.mark.parametrize(
    "garbage",
    [
        b"\xff\xff\xff\xff",
        struct.pack(">I", MAX_HEADER + 1),
        struct.pack(">I", 2) + b"{}" + struct.pack(">I", MAX_PAYLOAD + 1),
        struct.pack(">I", 2) + b"[]" + struct.pack(">I", 0),
        struct.pack(">I", 2) + b"{\xff" + struct.pack(">I", 0),
        b"Traceback (most recent call last)",
    ],
)
def test_garbage_is_no_frame(garbage):
    with pytest.raises(BrokenFrame):
        read_frame(BytesIO(garbage))


def test_nothing_over_the_caps_is_written():
    with pytest.raises(BrokenFrame):
        written({"text": "a" * MAX_HEADER})
    with pytest.raises(BrokenFrame):
        written({}, bytes(MAX_PAYLOAD + 1))


@pytest.mark.parametrize(
    "error",
    [BadInput("file.empty"), Refusal("law"), Fault("printer.unknown", printer="Зал 2"), Bug()],
    ids=repr,
)
def test_errors_cross_with_class_key_and_params(error):
    crossed = error_from_wire(error_to_wire(error))

    assert (type(crossed), crossed.key, crossed.params) == (type(error), error.key, error.params)
