"""What an operator does and sees: commands, health, metrics, the log, the paper of the API."""

import json
import logging
import os
import re
import signal
import subprocess
import sys
import time

import psycopg
import pytest

from regdesk.hub.__main__ import main
from regdesk.hub.database import DatabaseUnfitError, make_months, newest_version, upgrade
from regdesk.hub.feeds import Cursors
from regdesk.hub.keys import KeyFileError, make_key_file, read_ring
from regdesk.hub.logs import keep_log
from regdesk.hub.nonces import NonceMint
from regdesk.hub.tls import make_self_signed
from regdesk.protocol import wire
from regdesk.protocol.epochs import EPOCH
from regdesk.protocol.hub_keys import KEYS
from tests.hub.desks import make_page
from tests.hub.running import open_place


@pytest.fixture
def run(site, instance, monkeypatch, capsys):  # the instance has made the tables
    """Runs a command here, as the shell would; returns its status, its output and its complaint."""

    def run(*arguments, **settings):
        told = {"database": site.database, "hub_key": site.hub_key} | settings
        for name, value in told.items():
            monkeypatch.setenv(f"REGDESK_HUB_{name.upper()}", str(value))
        status = main(arguments)
        return status, *capsys.readouterr()

    return run


def test_an_operator_makes_a_code_that_enrols(site, newcomer, run):
    desk = newcomer()

    status, said, _ = run("code", "--centre", "417", "--desk", str(desk.number))

    assert status == 0
    code = re.search(r"([0-9A-Z]{4}-){4}[0-9A-Z]{4}", said).group()
    assert site.ring.current.fingerprint in said
    assert desk.enrol(code).status_code == 200


def test_a_command_leaves_the_log_as_it_was(run):
    root = logging.getLogger()
    before = root.handlers[:], root.level

    assert run("state", "--centre", "417", "--desk", "999", "held")[0] == 1

    assert (root.handlers, root.level) == before


def test_a_library_s_line_of_a_request_is_not_told(capsys):
    with keep_log("INFO"):
        logging.getLogger("httpx").info("HTTP Request: GET https://hub/v1/feeds?after=%s", "x")
        logging.getLogger("regdesk.hub.anywhere").info("listening")
        logging.getLogger("httpx").warning("https://hub/v1/feeds?after=%s", "x")

    first, second = capsys.readouterr().err.splitlines()
    assert json.loads(first)["event"] == "listening"
    assert "https" not in second


def test_an_operator_publishes_only_what_a_feed_carries(run, tmp_path):
    pair = {"kk": "Х", "ru": "Т"}
    good = {"title": pair, "text": pair, "at": "2026-11-22T10:00:00+05:00"}
    utf_16 = json.dumps(good, ensure_ascii=False).encode("utf-16")
    for body, status in ((json.dumps(good).encode(), 0), (b'{"title": 1}', 1), (utf_16, 1)):
        file = tmp_path / "body.json"
        file.write_bytes(body)
        told, _, complaint = run("publish", "--feed", "notices", "--key", "op", "--body", str(file))
        assert told == status
        assert bool(complaint) == bool(status)


def test_a_certificate_is_there_only_with_its_key(tmp_path):
    """Who finds one makes no other: a practice hub that was cut off between them must start."""
    (tmp_path / "certificate.pem").mkdir()  # so that it cannot be written

    with pytest.raises(OSError):
        make_self_signed(tmp_path, ("localhost",))

    assert (tmp_path / "certificate.key").is_file()


def test_an_operator_revokes_a_desk_and_a_revoked_one_stays_so(desk, run):
    place = ("--centre", "417", "--desk", str(desk.number))

    assert [run("state", *place, state)[0] for state in ("held", "active")] == [0, 0]
    assert desk.say_hello().state is wire.DeskState.ACTIVE
    assert run("state", *place, "revoked")[0] == 0
    assert run("state", *place, "active")[0] == 1
    assert desk.say_hello().state is wire.DeskState.REVOKED


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        (["serve"], {"database": "postgresql://hub:secret@127.0.0.1:1/hub"}),
        (["make-key"], {}),
        (["serve"], {"tls_certificate": "none", "tls_key": "none", "pages": "pages"}),
        (["serve"], {"port": "secret"}),
    ],
)
def test_what_cannot_start_says_why_in_a_line_without_secrets(run, arguments, settings, tmp_path):
    if "pages" in settings:
        settings = settings | {"pages": tmp_path}

    status, _, complaint = run(*arguments, **settings)

    assert status == 1
    assert complaint.startswith("regdesk.hub: ")
    assert len(complaint.splitlines()) == 1
    assert "secret" not in complaint


def test_make_practice_starts_from_nothing_and_ends_cleanly():
    with open_place() as folder:
        practice = subprocess.Popen(
            [sys.executable, "-m", "regdesk.hub", "practice", "--folder", str(folder / "hub")],
            env=os.environ | {"REGDESK_HUB_PORT": "0"},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        with practice:
            for line in practice.stderr:
                if '"listening"' in line:
                    break
            practice.send_signal(signal.SIGTERM)
            told, _ = practice.communicate(timeout=60)
        assert practice.returncode == 0
        assert re.search(r"Enrolment code +([0-9A-Z]{4}-){4}[0-9A-Z]{4} ", told)
        assert re.search(r"/console +name practice, password ([0-9a-f]{4}-){3}[0-9a-f]{4}\n", told)
        assert read_ring(folder / "hub" / "hub.key").current.fingerprint in told
        assert not (folder / "hub" / "postgres" / "cluster" / "postmaster.pid").exists()


def test_health_is_for_machines(desk):
    assert desk.client.get("/healthz").text == "ok\n"
    assert desk.client.get("/readyz").text == "ready\n"


def test_metrics_count_and_name_nobody(desk):
    desk.deliver(desk.accept(), b"{")
    page = make_page(10)[1]
    desk.send("PUT", wire.PART.format(page=page, number=0), b"x")

    told = desk.client.get("/metrics").text

    assert re.search(r'regdesk_hub_envelopes_total\{reason="",result="stored"\} [1-9]', told)
    assert re.search(r'requests_total\{method="POST",route="/v1/envelopes",status="200"\} ', told)
    assert desk.desk_id not in told
    assert page not in told


def test_the_log_is_json_and_holds_no_name_no_number_and_no_secret(desk, instance, site):
    envelope = desk.accept()
    desk.deliver(envelope)
    desk.send("POST", wire.HELLO, b"{")
    code = site.make_code(desk.number)
    desk.enrol(code)

    while '"status": 403' not in instance.lines[-1] and '"/v1/enrol"' not in instance.lines[-1]:
        time.sleep(0.01)  # the log comes by a pipe
    lines = [json.loads(line) for line in instance.lines]
    whole = "".join(instance.lines)

    assert {"at", "level", "event"} <= set.intersection(*map(set, lines))
    mine = [one for one in lines if one.get("desk") == desk.desk_id]
    assert mine[0]["results"] == {"stored": 1}
    for secret in ("Омаров", "\\u041e\\u043c\\u0430", "417-007-1", "870412", code, desk.nonce,
                   site.database, desk.public.hex(), "keyid"):  # fmt: skip
        assert secret not in whole


def test_openapi_tells_every_path_of_the_protocol(desk):
    paper = desk.client.get("/openapi.json").json()

    paths = (wire.TIME, KEYS, wire.ENROL, EPOCH, wire.HELLO, wire.ENVELOPES, wire.PAGES_QUERY,
             wire.PAGES_GONE, wire.PART, wire.COMPLETE, wire.FEED)  # fmt: skip
    assert set(paper["paths"]) == set(paths)
    for path in paper["paths"].values():
        for call in path.values():
            assert "application/problem+json" in call["responses"]["default"]["content"]


def test_the_schema_is_upgraded_once_however_often_it_is_asked(site):
    upgrade(site.database)
    upgrade(site.database)

    assert site.ask("select max(version), count(*) from schema_version") == [
        (newest_version(), newest_version())
    ]
    months = site.ask("select count(*) from pg_inherits where inhparent = 'envelope'::regclass")
    assert months[0][0] >= 13


def test_a_month_that_is_missing_ahead_is_made_while_the_hub_runs(site):
    (last,) = site.ask("select max(inhrelid::regclass::text) from pg_inherits"
                       " where inhparent = 'envelope'::regclass")  # fmt: skip
    site.ask(f"drop table {last[0]}")

    make_months(site.database)

    assert site.ask("select to_regclass(%s) is not null", last[0]) == [(True,)]


@pytest.mark.parametrize("spoil", ["newer", "fsync"])
def test_a_database_that_cannot_keep_the_promise_is_not_used(site, spoil):
    name = f"spoilt_{spoil}"
    site.ask(f"create database {name}")
    url = site.postgres.url(name)
    upgrade(url)
    with psycopg.connect(url, autocommit=True) as connection:
        if spoil == "fsync":
            connection.execute("alter system set full_page_writes = off")
            connection.execute("select pg_reload_conf(), pg_sleep(0.3)")
        else:
            connection.execute("insert into schema_version (version) values (9999)")
        try:
            with pytest.raises(DatabaseUnfitError):
                upgrade(url)
        finally:
            connection.execute("alter system reset full_page_writes")
            connection.execute("select pg_reload_conf()")


def test_keys_are_private_and_never_written_over(tmp_path):
    file = tmp_path / "deep" / "hub.key"
    make_key_file(file)

    assert file.stat().st_mode & 0o077 == 0
    with pytest.raises(FileExistsError):
        make_key_file(file)
    file.write_text("no key")
    with pytest.raises(KeyFileError):
        read_ring(file)


def test_a_receipt_asked_for_after_the_key_changed_is_the_same(site, desk, instance):
    envelope = desk.accept()
    (first,) = desk.deliver(envelope)
    newer = site.folder / "newer.key"
    make_key_file(newer)
    other = site.start(hub_key=newer, former_keys=site.hub_key)
    try:
        desk.move_to(other.url)
        (again,), (fresh,) = desk.deliver(envelope), desk.deliver(desk.accept())
    finally:
        desk.move_to(instance.url)
        other.stop()

    assert again.receipt == first.receipt
    assert fresh.result is wire.Result.STORED


def test_nonces_and_cursors_are_of_one_key(tmp_path):
    rings = []
    for name in "ab":
        make_key_file(tmp_path / name)
        rings.append(read_ring(tmp_path / name).current)
    nonce = NonceMint(rings[0]).make()
    cursor = Cursors(rings[0]).write("notices", "desk", (7, 8))

    assert NonceMint(rings[0]).is_fresh(nonce)
    assert not NonceMint(rings[1]).is_fresh(nonce)
    assert Cursors(rings[0]).read("notices", "desk", cursor) == (7, 8)
    with pytest.raises(ValueError, match="cursor"):
        Cursors(rings[1]).read("notices", "desk", cursor)


def test_a_nonce_grows_old(site, monkeypatch):
    mint = NonceMint(site.ring.current)
    nonce = mint.make()
    now = time.time()

    for age, fresh in ((599, True), (602, False), (-60, True), (-300, False)):
        monkeypatch.setattr("regdesk.hub.nonces.time.time", lambda age=age: now + age)
        assert mint.is_fresh(nonce) is fresh
