"""The console in a real Chromium: every page, by keyboard, in three languages, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from regdesk.hub.console.words import Words
from tests.hub.browser import open_chromium, sign_in
from tests.hub.console.conftest import HOSTILE, PASSWORD, SESSION, make_slip, wait_for
from tests.hub.desks import Desk

NARROW = {"width": 320, "height": 640}
DESKTOP = {"width": 1366, "height": 768}
ZOOMED = {"width": 683, "height": 384}  # the same window at 200 %
EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = {"type": "rule", "values": ["color-contrast"]}
AXE = Axe().axe_script


@pytest.fixture(scope="module")
def chromium():
    with open_chromium() as browser:
        yield browser


@pytest.fixture
def browse(chromium, hub, sessions, site):
    """Opens a window of its own; whatever it complains of fails the test."""
    site.ask("delete from console_try")
    opened, complaints = [], []

    def browse(language="en", who=None):
        window = chromium.new_context(
            base_url=f"{hub.url}/console/",
            ignore_https_errors=True,
            locale=language,
            viewport=DESKTOP,
        )
        opened.append(window)
        page = window.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda told: complaints.append(told.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda asked: complaints.append(asked.message) or asked.dismiss())
        if who:
            cookie = {"name": SESSION, "value": sessions(who), "url": hub.url, "httpOnly": True}
            window.add_cookies([cookie | {"secure": True, "sameSite": "Strict"}])
        return page

    yield browse
    for window in opened:
        window.close()
    expected = ("status of 401", "status of 404", "status of 422", "status of 403")
    assert not [one for one in complaints if not any(status in one for status in expected)]


def list_pages(day):
    return [
        "fleet", "fleet?centre=999", "slips", f"slips?number={day.slip}", "slips?number=12",
        "held", f"held/{day.held}", "duplicates", "duplicates/{}/{}".format(*day.pair),
        "stuck", "editions", "cabinet", "notices", "nowhere",
    ]  # fmt: skip


def find_faults(page, rules):
    """Return what is not accessible on the page as it shows now; axe must be in it."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]


def find_overflow(page):
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def test_somebody_signs_in_and_out_and_a_wrong_password_is_told(browse, operators):
    page = browse("kk")
    kk = Words("kk")
    page.goto("")
    assert page.url.endswith("/console/sign-in")
    sign_in(page, operators["acts"], "wrong")
    assert page.locator("[role=alert]").inner_text() == kk("sign.wrong")
    assert page.input_value("#name") == "aigul"
    assert page.evaluate("document.activeElement.id") == "password"
    sign_in(page, operators["acts"], PASSWORD)
    assert page.url.endswith("/console/fleet")
    assert page.locator("h1").inner_text() == kk("room.fleet")
    page.click(f"text={kk('base.sign_out')}")
    assert page.locator("[role=status]").inner_text() == kk("sign.out")
    page.go_back()
    page.reload()
    assert page.url.endswith("/console/sign-in")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_page_fits_any_window_in_every_language(browse, day, language):
    page = browse(language, who="acts")
    words = Words(language)
    for path in list_pages(day):
        page.goto(path)
        assert page.locator("html").get_attribute("lang") == language
        for size in (ZOOMED, NARROW):
            page.set_viewport_size(size)
            assert find_overflow(page) <= 0, (path, size)
    assert page.locator("h1").inner_text() == words("page.not_found")


def test_every_page_is_accessible_in_light_and_dark(browse, day):
    asked, inside = browse("kk"), browse("kk", who="acts")
    for path in ["sign-in", *list_pages(day)]:
        page = asked if path == "sign-in" else inside
        page.emulate_media(color_scheme="light")
        page.goto(path)
        page.evaluate(AXE)
        assert find_faults(page, EVERY_RULE) == [], path
        page.emulate_media(color_scheme="dark")
        assert find_faults(page, COLOURS) == [], path


def test_axe_finds_what_is_wrong(browse):
    page = browse()
    page.goto("sign-in")
    page.evaluate(AXE)
    page.evaluate("document.querySelector('label').remove()")
    page.evaluate("document.body.style.setProperty('--ink3', '#ccc')")

    assert {one for one, _ in find_faults(page, EVERY_RULE)} >= {"label"}
    assert {one for one, _ in find_faults(page, COLOURS)} == {"color-contrast"}


def test_small_windows_keep_targets_large(browse, day):
    page = browse("kk", who="acts")
    page.set_viewport_size(NARROW)
    for path in ("fleet", f"held/{day.held}", "notices"):
        page.goto(path)
        boxes = page.eval_on_selector_all(
            "a.button, button, .rooms a, input:not([type=hidden]), textarea, summary",
            "all => all.map(one => [one.outerHTML, ...['width', 'height'].map("
            "side => one.getBoundingClientRect()[side])])",
        )
        assert [one for one in boxes if min(one[1:]) < 24] == []


def press_to(page, selector, *, most=40):
    """Press Tab until ``selector`` has the focus, seen by its ring."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert ring == "solid"
            return
    raise AssertionError(f"no way to {selector} by the keyboard")


def test_the_main_path_is_walked_by_the_keyboard_alone(browse, day):
    page = browse("ru")
    page.goto("sign-in")
    page.wait_for_selector("[autofocus]:focus")  # on a busy machine after the page is there
    page.keyboard.type("aigul")
    press_to(page, "#password", most=1)
    page.keyboard.insert_text(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/fleet")
    press_to(page, ".skip", most=1)
    page.keyboard.press("Enter")
    press_to(page, "#centre", most=1)
    page.goto("fleet")
    press_to(page, "a[href='/console/slips']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/slips")
    page.wait_for_selector("[autofocus]:focus")
    page.keyboard.type(day.slip.replace("-", " "))
    page.keyboard.press("Enter")
    page.wait_for_url("**/slips?number=*")
    assert day.slip in page.locator("h1").inner_text()
    press_to(page, "summary")
    page.keyboard.press("Enter")
    assert page.locator("details pre").first.is_visible()
    press_to(page, "td a[href*='/duplicates/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/duplicates/**")
    press_to(page, "button[value=separate]")
    press_to(page, "button[value=return]", most=1)


def test_hostile_words_of_a_desk_stay_words_on_the_screen(browse, day):
    page = browse(who="acts")
    page.goto("fleet?centre=417")
    assert page.get_by_text(HOSTILE).is_visible()
    page.goto(f"held/{day.held}")
    assert page.get_by_text(HOSTILE).is_visible()
    assert page.locator("script").count() == 0


def test_a_language_is_chosen_and_kept(browse):
    page = browse("en", who="looks")
    page.goto("fleet")
    page.click("button[value=kk]")
    assert page.locator("h1").inner_text() == "Терезелер"
    assert page.locator("button[value=kk]").get_attribute("aria-pressed") == "true"
    page.goto("notices")
    assert page.locator("h1").inner_text() == "Хабарламалар"


def test_a_held_item_is_released_and_its_case_goes_on(browse, site, hub):
    desk = Desk(hub.url, site.certificate, 903)
    slip = make_slip(903, 1)
    assert desk.enrol(site.make_code(903)).status_code == 200
    site.ask("update desk set state = 'held' where number = 903")
    (taken,) = desk.deliver(desk.accept(slip=slip, centre="417", blobs=[]))
    desk.client.close()
    assert taken.reason == "desk_held"
    page = browse("ru", who="acts")
    page.goto("held?why=desk_held")
    page.click(f"a.button:has-text('{slip}')")
    assert page.locator("h2").first.inner_text() == "Всё из этого окна смотрит сотрудник"
    page.click("button[value=release]")
    assert page.evaluate("document.activeElement.id") == "note"  # the browser asks for it
    page.fill("#note", "Терезе тексерілді")
    page.click("button[value=release]")
    assert page.locator("[role=status]").inner_text() == Words("ru")("held.done_release")

    digest = bytes.fromhex(taken.id.removeprefix("sha256:"))
    assert site.ask("select released_by from released where envelope_id = %s", digest) == [
        ("aigul",)
    ]
    assert site.ask(
        "select operator, note from console_audit where act = 'release' and subject = %s",
        digest.hex(),
    ) == [("aigul", "Терезе тексерілді")]
    wait_for(site, "select 1 from case_state where slip = %s", slip)


@pytest.mark.parametrize(("act", "left"), [("separate", "confirmed"), ("return", "needs_action")])
def test_a_pair_is_settled_and_nothing_is_merged(browse, site, hub, day, act, left):
    number = 904 if act == "separate" else 905
    desk = Desk(hub.url, site.certificate, number)
    slip = make_slip(number, 1)
    assert desk.enrol(site.make_code(number)).status_code == 200
    desk.deliver(desk.accept(slip=slip, centre="417", blobs=[]))
    desk.client.close()
    find = "select 1 from case_state where slip = %s and state = %s"
    wait_for(site, find, slip, "duplicate")
    page = browse("kk", who="acts")
    rest = "select 1 from possible_duplicate d join case_state c using (case_id) "
    rest += "where c.slip = %s and settled_at is null"
    for _ in site.ask(rest, slip)[: 1 if act == "return" else None]:
        page.goto("duplicates")
        page.click(f"tr:has(td:nth-child(2):has-text('{slip}')) a.button")
        page.fill("#note", "салыстырылды")
        page.click(f"button[value={act}]")
        assert page.locator("[role=status]").inner_text() == Words("kk")(f"alike.done_{act}")

    wait_for(site, find, slip, left)
    settled = site.ask(
        "select distinct settled_by, settled_as from possible_duplicate d "
        "join case_state c using (case_id) where c.slip = %s and settled_at is not null", slip,
    )  # fmt: skip
    assert settled == [("aigul", act)]
    notes = site.ask("select note from console_audit where act = 'settle' order by id desc limit 1")
    assert notes == [(f"{act}: салыстырылды",)]
