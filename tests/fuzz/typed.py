"""What people type or scan where one form is expected, and frames from a child of the program."""

from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO

from regdesk.app.verify_audit import parse_head
from regdesk.domain.address import is_rka
from regdesk.domain.days import format_day, parse_day
from regdesk.domain.iin import find_iin, likely_slips
from regdesk.domain.number import parse_number
from regdesk.domain.search_words import search_words
from regdesk.protocol.enrolment import derive_secret, make_code
from regdesk.services.frames import BrokenFrame, read_frame, write_frame
from regdesk.services.qr import parse_code, parse_draft_code
from regdesk.services.verify import VerdictKind, verify
from regdesk.storage.recovery_key import make_recovery_key, read_recovery_key
from tests.fuzz.target import Target, read

_READERS: tuple[tuple[Callable[[str], object], tuple[str, ...]], ...] = (
    (parse_number, ("number.",)),
    (parse_code, ("code.unknown", "number.")),
    (parse_draft_code, ("code.unknown",)),
    (derive_secret, ("enrol.code_form",)),
    (read_recovery_key, ("recovery_key.wrong",)),
    (parse_head, ("audit.noted",)),
)


def take_typed(sent: bytes) -> None:
    """Numbers, codes, keys, days as they are typed: what they mean, or that they mean nothing."""
    text = sent.decode(errors="surrogateescape")
    for reader, refusals in _READERS:
        read(partial(reader, text), *refusals)
    day = parse_day(text)
    assert day is None or format_day(day) == text.strip()
    assert verify(text, {}).kind is not VerdictKind.GENUINE
    assert all(search_words(text))
    assert not is_rka(text) or len(text) == 16
    number = find_iin(text)
    assert number is None or number.digits == text
    assert all(find_iin(one.digits) for one in likely_slips(text, date(1990, 1, 1)))


def take_frames(sent: bytes) -> None:
    """A stream of frames: each whole one, then the end or a broken one."""
    stream = BytesIO(sent)
    try:
        while (frame := read_frame(stream)) is not None:
            again = BytesIO()
            write_frame(again, *frame)
            again.seek(0)
            assert read_frame(again) == frame
    except BrokenFrame:
        pass


def _typed_seeds() -> tuple[bytes, ...]:
    proof = "A" * 86
    return (
        b"427-007-1-000031-64",
        f"RD1:427-007-1-000031-64:20231123T1200:P:{proof}".encode(),
        f"RD1D:427-007-1:20231123:031:01930000-0000-7000:{proof}".encode(),
        make_code().encode(),
        make_recovery_key().encode(),
        b"12:0011223344",
        b"29.02.2024",
        b"870412300066",
        "Жақсыбеков ZHAKSYBEKOV".encode(),
    )


def _frame_seeds() -> tuple[bytes, ...]:
    stream = BytesIO()
    write_frame(stream, {"job": "ping", "args": {}}, b"payload")
    write_frame(stream, {"ok": {"қ": 1.5}})
    return (stream.getvalue(),)


TARGETS = {
    "typed": Target(take_typed, _typed_seeds),
    "frames": Target(take_frames, _frame_seeds),
}
