"""``verify-audit`` as the auditor runs it: what it names, and by which exit code."""

import json
import shutil
import sys

import pytest

from regdesk import files
from regdesk.__main__ import main
from regdesk.app import verify_audit
from regdesk.app.safety import back_up_now
from regdesk.domain.errors import BadInput
from regdesk.domain.trail import Break, TrailHead, TrailQuery
from regdesk.services.closing_day import Closings
from regdesk.services.ports import Act
from regdesk.services.sign_in import SignIn
from regdesk.services.trail_chain import BEFORE_FIRST, canonical_json, chain
from regdesk.ui import language
from regdesk.ui.language import Language
from tests.app.test_safety import CHIEF, options, typed  # noqa: F401  a fixture of theirs
from tests.rulebook.cases import BOOK
from tests.services.conftest import WORDS
from tests.services.ports import FileCapture, FilePress
from tests.storage.desks import a_case, a_door, accept


@pytest.fixture(autouse=True)
def spoken(qapp):
    """Speak through the one application of this process, and leave it as other tests want it."""
    yield
    language.install(qapp, Language.EN, files.find_translations())


def change(options, *statements, acts=0):  # noqa: F811
    """Sign in, leave ``acts`` rows, then do what no program of ours can."""
    door = a_door(options.folder, options.clock)
    store = door.sign_in(*CHIEF).store
    with store.write() as unit:
        for _ in range(acts):
            unit.audit.append(Act.SIGNED_OUT, at=options.clock.now(), clerk="", facts={})
        for trigger in ("audit_stands_0", "audit_stands_1"):
            unit.connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            unit.connection.exec_driver_sql(statement)
    door.close()


def close_day(options):  # noqa: F811
    door = a_door(options.folder, options.clock)
    sign_in = SignIn(door, options.clock, BOOK, FilePress(), FileCapture(), WORDS)
    closing = Closings(sign_in.sign_in(*CHIEF)).close_day()
    door.close()
    return closing


def forge(options):  # noqa: F811
    """Chain the whole trail anew around another clerk, as only who has the key can."""
    door = a_door(options.folder, options.clock)
    with door.sign_in(*CHIEF).store.write() as unit:
        unit.connection.exec_driver_sql("DROP TRIGGER audit_stands_0")
        before = BEFORE_FIRST
        for seq, body in unit.connection.exec_driver_sql("SELECT seq, body FROM audit").all():
            told = json.loads(body) | {"clerk": "417-0666"}
            forged = canonical_json(told)
            before = chain(before, forged)
            unit.connection.exec_driver_sql(
                "UPDATE audit SET clerk = '417-0666', body = ?, hash = ? WHERE seq = ?",
                (forged, before, seq),
            )
    door.close()


def judged(options, *noted):  # noqa: F811
    return verify_audit.judge(options, noted, typed(*CHIEF))


def test_a_whole_trail_is_told_with_its_head(options, capsys):  # noqa: F811
    head = judged(options).head

    noted = f"{head.number}:{head.hash[:8].hex()}"
    assert verify_audit.run(options, [noted], typed(*CHIEF)) == verify_audit.WHOLE

    said = capsys.readouterr().out
    assert f"{head.number + 1}:" in said, "that it was verified before stands behind"


def test_the_command_gives_on_what_was_typed(options, monkeypatch, capsys):  # noqa: F811
    def command(*more):
        given = ["verify-audit", "--data-dir", str(options.folder), "--language", "ru", *more]
        secret = ["--password-fd", str(typed(*CHIEF))]
        monkeypatch.setattr(sys, "argv", ["regdesk", *given, *secret])
        return main()

    assert command() == verify_audit.WHOLE
    assert "Журнал действий цел" in capsys.readouterr().out
    assert command("--noted", "1:00000000") == verify_audit.BROKEN
    assert "переписаны" in capsys.readouterr().out


def test_the_first_broken_link_is_named_with_its_day(options, capsys):  # noqa: F811
    change(options, "UPDATE audit SET clerk = 'x' WHERE seq = 2", acts=3)

    assert verify_audit.run(options, [], typed(*CHIEF)) == verify_audit.BROKEN

    assert judged(options).broken.what is Break.CHANGED
    said = capsys.readouterr().out
    assert "2" in said
    assert "23.11.2026" in said


def test_an_end_cut_off_shows_by_the_backup(options):  # noqa: F811
    change(options, acts=3)
    back_up_now(options, None, typed(*CHIEF))
    assert [one.is_backup for one in judged(options).kept] == [True]
    change(options, "DELETE FROM audit WHERE seq > 2")

    found = judged(options)

    assert (found.broken.what, found.broken.number) == (Break.CUT_OFF, 3)
    assert found.by == found.kept[0]


def test_a_backup_of_an_earlier_epoch_proves_nothing(options):  # noqa: F811
    change(options, acts=3)
    back_up_now(options, None, typed(*CHIEF))
    change(options, "DELETE FROM audit WHERE seq > 2")
    night = next((options.folder / "backups").glob("*/2*"))
    desk = night / "desk.json"
    desk.write_text(desk.read_text().replace('"epoch": 1', '"epoch": 0'))
    shutil.copytree(night, night.with_name("20270101-000000"))
    (night.with_name("20270101-000000") / "regdesk.db").write_bytes(b"torn")

    assert judged(options).broken is None


def test_a_day_that_was_closed_proves_the_trail_up_to_it(options, capsys):  # noqa: F811
    close_day(options)
    assert verify_audit.run(options, [], typed(*CHIEF)) == verify_audit.WHOLE
    forge(options)

    found = judged(options)

    assert found.broken.what is Break.REWRITTEN
    assert (found.by.where, found.by.is_backup) == (found.kept[0].where, False)
    assert verify_audit.run(options, [], typed(*CHIEF)) == verify_audit.BROKEN
    assert found.by.where in capsys.readouterr().out


def test_who_verified_stands_in_the_trail(options):  # noqa: F811
    rows = judged(options).rows

    again = judged(options)

    assert again.rows == rows + 1
    door = a_door(options.folder, options.clock)
    with door.sign_in(*CHIEF).store.read() as unit:
        line = unit.audit.list_page(TrailQuery())[0]
    door.close()
    assert (line.act, line.clerk) == (Act.TRAIL_VERIFIED, CHIEF[0])
    assert line.facts == {"rows": again.rows, "broken": 0}


def test_a_head_on_paper_is_compared(options):  # noqa: F811
    change(options, acts=3)
    head = judged(options).head

    assert judged(options, head).broken is None
    assert judged(options, TrailHead(2, bytes(4))).broken.what is Break.REWRITTEN


def test_a_case_without_its_row_is_named(options):  # noqa: F811
    door = a_door(options.folder, options.clock)
    with door.sign_in(*CHIEF).store.write() as unit:
        accept(unit, a_case())
    door.close()

    assert judged(options).broken.case == str(a_case().number)


@pytest.mark.parametrize("text", ["", "12", "12:", "12:abc", "x:00112233", "0:00112233", "3:0011"])
def test_what_is_no_head_is_refused(text):
    with pytest.raises(BadInput):
        verify_audit.parse_head(text)


def test_what_cannot_be_judged_has_its_own_code(options, capsys):  # noqa: F811
    assert verify_audit.run(options, ["12"], typed(*CHIEF)) == verify_audit.NOT_JUDGED
    assert verify_audit.run(options, [], typed("nobody", "x")) == verify_audit.NOT_JUDGED
    assert len(capsys.readouterr().err.splitlines()) == 2
