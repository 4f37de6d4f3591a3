"""Clocks ten years off, at the desk or at the hub: nothing is stopped, and it is told."""

import ssl
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from regdesk.services.desk_notes import list_notes
from regdesk.services.send_ports import Offset
from regdesk.sync.enrol import enrol
from regdesk.sync.trouble import Unreached
from regdesk.sync.wire_line import make_tls as client_tls
from tests.sync.small_hub import SmallHub, make_tls

YEARS = timedelta(days=3652)


@pytest.fixture
def make_certificate(tmp_path):
    """Makes a certificate of this machine that holds around a moment."""

    def make(around):
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(1)
            .not_valid_before(around - timedelta(days=90))
            .not_valid_after(around + timedelta(days=90))
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
            .sign(key, hashes.SHA256())
        )
        files = tmp_path / "certificate.pem", tmp_path / "certificate.key"
        files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        files[1].write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return files

    return make


@pytest.fixture
def move(desk, hub, make_certificate):
    """Moves the hub behind a certificate that holds ``held`` away from now, where the desk's clock
    shows ``shown`` away from now: OpenSSL asks the machine's clock, which a test cannot move.
    """
    moved = []

    def move(held, shown):
        files = make_certificate(datetime.now(UTC) + held)
        other = SmallHub(make_tls(*files))
        moved.append(other)
        other.key, other.desk_keys = hub.key, hub.desk_keys
        with desk.store.write() as unit:
            known = unit.enrolment.find()
            unit.enrolment.keep(
                type(known)(other.url, known.name, files[0].read_text(), known.keys),
                desk.clock.now(),
            )
        desk.clock.at = datetime.now(UTC) + shown
        return other

    yield move
    for one in moved:
        one.stop()


@pytest.mark.parametrize("away", [-YEARS, YEARS])
def test_a_clock_far_off_does_not_make_the_hub_a_stranger(desk, move, away):
    other = move(away, away)
    desk.queue(10)

    desk.sender().round()

    assert desk.all_sent()
    assert len(other.pages) == 1
    with desk.store.read() as unit:
        offset = unit.enrolment.find_offset()
    assert abs(timedelta(milliseconds=offset.ms) + away) < timedelta(minutes=1)


@pytest.mark.parametrize("held", [-YEARS, YEARS])
def test_a_certificate_that_is_really_out_of_date_is_told_and_nothing_is_sent(desk, move, held):
    other = move(held, timedelta(0))
    desk.queue()

    with pytest.raises(Unreached, match=r"line\.certificate_dates"):
        desk.sender().round()

    assert not other.envelopes
    assert {path for path, _ in other.bodies} == {"/v1/time"}


def test_a_far_off_clock_opens_no_door_to_who_has_not_the_hubs_key(desk, move, make_certificate):
    other = move(YEARS, YEARS)
    other.key = type(other.key)()
    desk.queue()

    with pytest.raises(Exception, match=r"line\.not_hub"):
        desk.sender().round()

    assert not other.envelopes


def test_another_certificate_stays_another_whatever_the_clock(desk, move, certificate):
    move(YEARS, YEARS)
    with desk.store.write() as unit:
        known = unit.enrolment.find()
        wrong = type(known)(known.url, known.name, certificate[0].read_text(), known.keys)
        unit.enrolment.keep(wrong, desk.clock.now())

    with pytest.raises(Unreached, match=r"line\.certificate$|line\.certificate'"):
        desk.sender().round()


@pytest.mark.parametrize("away", [-YEARS, YEARS])
def test_a_hub_whose_clock_is_off_is_believed_by_its_key(desk, hub, away):
    hub.away = away
    desk.queue(10)

    desk.sender().round()

    assert desk.all_sent()
    with desk.store.read() as unit:
        assert all(unit.receipts.find(name) for _, name in desk.cases)


class At:
    """A session as far as a note asks."""

    def __init__(self, desk):
        self.clock, self.desk = desk.clock, desk.opened.desk


@pytest.mark.parametrize(
    ("ms", "age", "told"),
    [
        (299_000, timedelta(0), []),
        (-299_000, timedelta(0), []),
        (301_000, timedelta(0), ["clock.off"]),
        (-301_000, timedelta(hours=23), ["clock.off"]),
        (-301_000, timedelta(hours=25), []),
        (-301_000, timedelta(hours=-1), []),
    ],
)
def test_five_minutes_off_are_told_as_long_as_they_were_seen_lately(desk, ms, age, told):
    with desk.store.write() as unit:
        unit.enrolment.note_offset(Offset(ms, desk.clock.now() - age))
        notes = list_notes(At(desk), unit)

    assert [one.key for one in notes] == told
    assert all(one.at == desk.clock.now() + timedelta(milliseconds=ms) for one in notes)


def test_half_of_the_way_is_taken_off(desk, hub):
    desk.clock.at = datetime.now(UTC)
    desk.sender().round()

    with desk.store.read() as unit:
        assert abs(unit.enrolment.find_offset().ms) < 5_000


def test_enrolling_by_a_wrong_clock_says_so(newcomer, make_certificate, code):
    files = make_certificate(datetime.now(UTC) - YEARS)
    other = SmallHub(make_tls(*files))
    try:
        with pytest.raises(Unreached, match=r"line\.certificate_dates"):
            enrol(
                newcomer.opened, newcomer.clock, url=other.url, code=code, ca=files[0].read_text()
            )
    finally:
        other.stop()


def test_the_flag_that_python_does_not_name_is_the_one(certificate):
    ca = certificate[0].read_text()
    plain, dateless = client_tls(ca), client_tls(ca, dates=False)
    assert dateless.verify_flags ^ plain.verify_flags == 0x200000
    assert (dateless.verify_mode, dateless.check_hostname) == (ssl.CERT_REQUIRED, True)
