"""The lists of the console: whole, in order, page by page, however much there is; and its acts."""

import json
import random
import re
import uuid
from datetime import date

import httpx
import psycopg
import pytest

from regdesk.hub.__main__ import main
from regdesk.hub.console import slips
from regdesk.hub.console.cursors import PAGE_ROWS
from regdesk.hub.console.words import Words
from regdesk.hub.invented_citizens import invent_applications
from regdesk.hub.simulated_portal import send_applications
from regdesk.protocol import wire
from regdesk.protocol.feeds import Feed
from tests.house.sources import ROOT
from tests.hub.console.conftest import PASSWORD, wait_for
from tests.hub.console.pages import Page
from tests.hub.desks import PAYLOAD, Desk
from tests.hub.work.cases import VisitCase

EN = Words("en")
DESKS = 2000
EDITION = (ROOT / "resources/rulebook/2020-service-card.toml").read_text("utf-8")


@pytest.fixture
def many(site):
    """A country of desks, each with something of its own wrong."""
    site.ask(
        """
        with made as (
            insert into desk (desk_id, centre, number, state)
            select gen_random_uuid(), (500 + n / 500)::text, n %% 500 + 1,
                case when n %% 97 = 0 then 'held' when n %% 101 = 0 then 'revoked' else 'active' end
            from generate_series(0, %s) n returning desk_id, number
        ), told as (
            insert into desk_report select desk_id, now() - make_interval(hours => number),
                number * 1000, jsonb_build_object(
                    'app', '1.0.' || number, 'epoch', 1, 'head', number,
                    'queue', jsonb_build_object('envelopes', number, 'pages', 1,
                        'oldest_s', number * 600, 'bytes', 1), 'disk_free', 1e18::numeric * number)
            from made where number %% 7 <> 0
        )
        insert into fork select desk_id, 1, 1, sha256(desk_id::text::bytea), now()
        from made where number %% 83 = 0
        """,
        DESKS - 1,
    )
    yield
    for statement in (
        "delete from desk_report where desk_id in (select desk_id from desk where centre >= '500')",
        "delete from fork where desk_id in (select desk_id from desk where centre >= '500')",
        "delete from desk where centre >= '500'",
    ):
        site.ask(statement)


def test_a_desk_that_was_never_heard_is_silent_and_nothing_else(visitor, site):
    site.ask("insert into desk (desk_id, centre, number) values (gen_random_uuid(), '490', 1)")

    text = Page(visitor(who="looks").get("/fleet?centre=490").text).text

    state = text.partition("490-001")[2]
    assert EN("fleet.silent") in state
    assert EN("fleet.never") in state
    for other in ("old", "gap", "clock_off", "disk_low", "fine"):
        assert EN(f"fleet.{other}") not in state


def walk(one, path):
    """Return the rows' first cells of every page of a list."""
    found, pages = [], 0
    while path:
        text = one.get(path).text
        assert Page(text).faults == []
        found += re.findall(r'<th role="rowheader"[^>]*>([0-9]{3}-[0-9]{3})</th>', text)
        onward = re.search(r'href="/console([^"]+)" rel="next"', text)
        path = onward[1].replace("&amp;", "&") if onward else ""
        pages += 1
    return found, pages


def test_two_thousand_desks_come_each_once_the_worst_first(visitor, day, many, site):
    one = visitor(who="looks")

    found, pages = walk(one, "/fleet")

    assert len(found) == len(set(found)) == site.ask("select count(*) from desk")[0][0]
    assert pages == -(-len(found) // PAGE_ROWS)
    forks = site.ask("select count(distinct desk_id) from fork join desk using (desk_id) "
                     "where state <> 'revoked'")[0][0]  # fmt: skip
    first = one.get("/fleet").text
    assert first.count(EN("fleet.forked")) == min(PAGE_ROWS, forks)
    assert "Revoked" not in first
    took = (one.get("/fleet").elapsed.total_seconds() for _ in range(5))
    assert any(one_s < 1 for one_s in took)  # the machine may have had much else to do
    mine, _ = walk(one, "/fleet?centre=502&attention=1")
    assert mine
    assert {name[:3] for name in mine} == {"502"}
    assert len(mine) < 500


@pytest.mark.parametrize("why", ["", "desk_held"])
def test_held_items_come_each_once_the_oldest_first(visitor, day, site, why):
    count = 120
    site.ask(
        """
        with item as (
            select sha256(('held' || n)::bytea) id, n,
                now() - make_interval(secs => n / 3) as moment
            from generate_series(1, %s) n
        ), kept as (
            insert into envelope_key select id, date_trunc('month', now()), moment, 'k', 1 from item
            on conflict do nothing
        )
        insert into envelope (envelope_id, month, received_at, desk_id, epoch, payload_type,
            reason, raw)
        select id, date_trunc('month', now()), moment, (select desk_id from desk limit 1), 1, 'x',
            case when n %% 2 = 0 then 'desk_held' else 'a later hub''s' end, 'x' from item
        """,
        count,
    )
    one = visitor(who="looks")
    path, moments, items = f"/held?why={why}", [], []
    while path:
        text = one.get(path).text
        items += re.findall(r'href="/console/held/([0-9a-f]{64})"', text)
        moments += re.findall(r'<time datetime="([^"]+)"', text)
        onward = re.search(r'href="/console([^"]+)" rel="next"', text)
        path = onward[1].replace("&amp;", "&") if onward else ""
    site.ask("delete from envelope where raw = 'x'")

    assert len(items) == len(set(items)) >= (count // 2 if why else count + 1)
    assert moments == sorted(moments)


def test_a_look_up_shows_custody_decisions_and_likeness(visitor, day):
    text = Page(visitor(who="looks").get(f"/slips?number={day.slip}").text).text

    for words in ("417-901", "Accepted case", "Confirmed in the register", "practice register",
                  "Signed receipt", day.other_slip, "The same person"):  # fmt: skip
        assert words in text
    assert "Омаров" not in text  # whose case it is shows where two are compared, and nowhere else


def test_a_look_up_tells_that_a_case_was_cancelled(visitor, hub, site):
    desk = Desk(hub.url, site.certificate, 913)
    assert desk.enrol(site.make_code(desk.number)).status_code == 200
    case = VisitCase(desk, flat="404")
    desk.deliver(case.accept(), case.cancel())
    wait_for(site, "select 1 from case_state where case_id = %s and state = 'cancelled'",
             case.case_id)  # fmt: skip
    desk.client.close()

    page = visitor(who="looks").get(f"/slips?number={case.slip}").text

    assert EN("state.cancelled") in page
    assert EN("kind.cancelled") in page
    assert EN("state.confirmed") not in page


def test_a_look_up_tells_of_pages_that_no_desk_can_give_any_more(visitor, hub, site):
    desk = Desk(hub.url, site.certificate, 931)
    assert desk.enrol(site.make_code(desk.number)).status_code == 200
    case = VisitCase(desk, flat="405")
    desk.deliver(case.accept())
    pages = tuple(one["id"] for one in json.loads(PAYLOAD)["header"]["blobs"])
    before = visitor(who="looks").get(f"/slips?number={case.slip}").text
    desk.post(wire.PAGES_GONE, wire.GoneRequest(pages=pages))
    after = visitor(who="looks").get(f"/slips?number={case.slip}").text
    desk.client.close()

    assert EN("slip.page_missing") in before
    assert EN("slip.page_missing") not in after
    assert EN("slip.page_gone_more") in after


def test_a_pair_is_compared_with_numbers_masked(visitor, day):
    text = Page(visitor("ru", who="looks").get("/duplicates/{}/{}".format(*day.pair)).text).text

    assert text.count("Омаров Ерлан Болатұлы") == 2
    assert text.count("870412 30•••6") == 2
    assert "870412300" not in text
    assert "улица Кунаева" in text


def test_a_held_item_that_cannot_be_read_is_kept_and_not_released(visitor, day, site):
    one = visitor(who="acts")
    path = f"/held/{day.held}"

    empty = one.post(path, act="release", note="  ")
    refused = one.post(path, act="release", note="let it go")
    kept = one.post(path, act="keep", note="<b>ask the desk</b>")

    assert (empty.status_code, EN("held.note_needed") in empty.text) == (422, True)
    assert (refused.status_code, EN("held.cannot") in refused.text) == (409, True)
    assert kept.headers["location"] == "/console/held?done=keep"
    assert EN("held.done_keep") in one.get("/held?done=keep").text
    assert "<b>ask the desk</b>" in Page(one.get(path).text).text
    assert site.ask("select operator, note from console_audit where act = 'keep'") == [
        ("aigul", "<b>ask the desk</b>")
    ]


def test_a_second_acceptance_of_a_case_stands_among_the_held_items(visitor, hub, site):
    desk = Desk(hub.url, site.certificate, 914)
    assert desk.enrol(site.make_code(desk.number)).status_code == 200
    case = VisitCase(desk)
    desk.deliver(case.accept())
    (second,) = desk.deliver(case.accept(flat="2"))
    assert second.receipt
    desk.client.close()
    digest = second.id.removeprefix("sha256:")
    wait_for(site, "select 1 from envelope where reason = 'second_acceptance' and case_id = %s",
             case.case_id)  # fmt: skip

    listed = visitor("ru", who="looks").get("/held?why=second_acceptance").text

    assert f"/console/held/{digest}" in listed
    assert Words("ru")("reason.second_acceptance") in Page(listed).text
    released = visitor(who="acts").post(f"/held/{digest}", act="release", note="the later one")
    assert released.headers["location"] == "/console/held?done=release"
    wait_for(site, "select 1 from case_state where case_id = %s and envelope_id = %s",
             case.case_id, bytes.fromhex(digest))  # fmt: skip


def test_a_notice_is_published_in_both_languages_and_dropped(visitor, site):
    one = visitor(who="acts")
    words = {"title_kk": "Ә", "title_ru": "Ю", "text_kk": "Бір\r\nекі", "text_ru": "<i>"}
    newest = "select key, op, body from feed_item where feed = 'notices' order by id desc limit 1"

    half = one.post("/notices", **words | {"text_ru": " "})
    assert (half.status_code, "Бір" in half.text) == (422, True)
    assert one.post("/notices", **words).headers["location"] == "/console/notices?done=publish"
    ((key, op, body),) = site.ask(newest)
    assert (op, body["title"], body["text"]["kk"]) == ("put", {"kk": "Ә", "ru": "Ю"}, "Бір\nекі")
    assert "<i>" in Page(one.get("/notices").text).text
    assert one.post("/notices/drop", key=key).status_code == 303
    ((again, op, body),) = site.ask(newest)
    assert (again, op, body) == (key, "drop", {})
    assert one.post("/notices/drop", key=key).status_code == 404


def test_an_edition_is_checked_read_and_published_by_its_name(visitor, site):
    one = visitor(who="acts")
    content = EDITION.replace('id = "V0"', 'id = "V7"', 1)
    bad = one.post("/editions", files={"file": ("<x>.toml", b"form = 1")})
    none = one.post("/editions", files={"file": ("", b"")})
    good = one.post("/editions", files={"file": ("v7.toml", content.encode())})

    assert (bad.status_code, EN("edition.broken", why="")[:20] in bad.text) == (422, True)
    assert (none.status_code, EN("edition.no_file") in none.text) == (422, True)
    assert good.status_code == 303, Page(good.text).text
    path = good.headers["location"].removeprefix("/console")
    checked = Page(one.get(path).text)
    assert checked.faults == []
    assert "V7" in checked.text
    assert visitor(who="acts").get(path).status_code == 200
    wrong = one.post(path, name="V0")
    assert (wrong.status_code, EN("edition.confirm_wrong") in wrong.text) == (422, True)
    assert not site.ask("select 1 from feed_item where feed = 'editions' and key = 'V7'")
    assert one.post(path, name="V7").headers["location"] == "/console/editions?done=publish"
    assert len(site.ask("select 1 from feed_item where feed = 'editions' and key = 'V7'")) == 1
    assert one.post(path, name="V7").status_code == 404
    listed = Page(one.get("/editions").text).text
    assert "V7" in listed
    assert "Қазақстан Республикасының" in listed
    assert site.ask("select operator from console_audit where act = 'publish_edition'") == [
        ("aigul",)
    ]
    other = content.replace("fee_tenge = 0", "fee_tenge = 1")
    path = one.post("/editions", files={"file": ("v7.toml", other.encode())}).headers["location"]
    taken = one.post(path.removeprefix("/console"), name="V7")
    assert (taken.status_code, EN("edition.taken", name="V7") in taken.text) == (409, True)


def test_a_cabinet_shows_what_the_citizen_was_told(visitor, site, hub):
    (application,) = invent_applications("417", 1, date(2026, 11, 22), random.Random(5))
    send_applications(site.database, (application,))
    wait_for(site, "select 1 from application where id = %s", application.id)
    one = visitor("ru", who="looks")

    assert f"/cabinet/{application.id}" in one.get("/cabinet").text
    text = Page(one.get(f"/cabinet/{application.id}").text).text
    assert application.registrants[0].person.surname in text
    assert "Учебный портал" in text
    assert site.ask("select subject from console_audit where act = 'read_application'") == [
        (application.id,)
    ]
    site.ask("update application set arrived_at = now() - interval '31 days' where id = %s",
             application.id)  # fmt: skip
    wait_for(site, "select 1 from application where id = %s and cabinet <> '[]'", application.id)
    later = Page(one.get(f"/cabinet/{application.id}").text)
    assert later.faults == []
    assert application.registrants[0].person.surname not in later.text
    for words in ("больше не хранятся", "срок истёк", "Срок заявки истёк"):
        assert words in later.text


def test_the_console_can_be_switched_off(site):
    instance = site.start(console=False, works=False)
    try:
        answer = httpx.get(f"{instance.url}/console/sign-in", verify=False)
        assert (answer.status_code, answer.json()["code"]) == (404, "request.not_found")
    finally:
        instance.stop()


def test_a_pair_that_is_no_duplicate_any_more_is_closed_and_nothing_returned(visitor, hub, site):
    desks = [Desk(hub.url, site.certificate, number) for number in (911, 912)]
    for desk in desks:
        assert desk.enrol(site.make_code(desk.number)).status_code == 200
    first, second = (VisitCase(one) for one in desks)
    application = str(uuid.uuid4())
    desks[0].deliver(first.claim(application))
    desks[1].deliver(second.accept())
    wait_for(site, "select 1 from case_state where case_id = %s and state = 'confirmed'",
             second.case_id)  # fmt: skip
    desks[1].deliver(second.claim(application))
    wait_for(site, "select 1 from possible_duplicate where case_id = %s", second.case_id)
    one, path = visitor(who="acts"), f"/duplicates/{second.case_id}/{first.case_id}"

    done = one.post(path, act="return", note="the same citizen")

    assert done.headers["location"] == "/console/duplicates?done=moved_on"
    assert EN("alike.done_moved_on") in one.get("/duplicates?done=moved_on").text
    assert EN("alike.as_moved_on") in Page(one.get(path).text).text
    assert one.post(path, act="return", note="again").status_code == 409
    told = site.ask("select body ->> 'ruling' from feed_item where key = %s", second.case_id)
    assert told == [("confirmed",)]
    for desk in desks:
        desk.client.close()


def test_an_operator_is_made_on_the_terminal_and_taken_away(site, monkeypatch, capsys):
    typed = []
    monkeypatch.setattr("regdesk.hub.console.commands.getpass.getpass", lambda _: typed.pop(0))
    monkeypatch.setenv("REGDESK_HUB_DATABASE", site.database)
    role = "select role, password from console_operator where name = 'dana'"

    def run(*arguments, passwords=()):
        typed[:] = passwords
        return main(["operator", "dana", *arguments]), capsys.readouterr()

    assert run("--role", "viewer", passwords=[PASSWORD, PASSWORD])[0] == 0
    ((kept, hashed),) = site.ask(role)
    assert (kept, hashed[:10]) == ("viewer", "$argon2id$")
    assert run("--role", "operator", passwords=[PASSWORD, "another one 123"])[0] == 1
    status, told = run("--role", "operator", passwords=["short", "short"])
    assert (status, "short" in told.err) == (1, False)
    assert site.ask(role)[0][0] == "viewer"
    assert run("--remove")[0] == 0
    assert run("--remove")[0] == 1
    assert site.ask(role) == []


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("select from envelope where slip = 'x'", ()),
        ("select from envelope where reason <> '' order by received_at, hub_seq limit 50", ()),
        ("select from possible_duplicate where settled_at is null order by found_at limit 50", ()),
        ("select from work_item where stuck_since is not null order by stuck_since, case_id", ()),
        ("select from application where body is not null and arrived_at < now() limit 20", ()),
        ("select 1 from feed_item where feed = %s and key = any(array['x'])", (Feed.DECISIONS,)),
    ],
)
def test_no_list_reads_a_table_whole(site, hub, statement, values):
    with psycopg.connect(site.database) as connection:
        connection.execute("set enable_seqscan = off")
        plan = connection.execute(f"explain {statement}", values).fetchall()

    assert "Seq Scan" not in str(plan)


def test_the_pages_of_a_slip_are_found_by_their_names(site, hub):
    with psycopg.connect(site.database) as connection:
        connection.execute("set enable_seqscan = off")
        plan = connection.execute(f"explain {slips.PAGES}", ([bytes(32)],)).fetchall()

    assert str(plan).count("Index Cond: (page_id = asked.page_id)") == 2
