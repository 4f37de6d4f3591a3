"""How a clerk fills in where somebody is registered: step 3."""

import csv

from PySide6.QtCore import Qt

from regdesk import files
from regdesk.ui.steps.address import AddressPage
from regdesk.ui.steps.results import ResultList
from regdesk.ui.widgets.fields import SearchField
from regdesk.walk.clerk import Clerk
from regdesk.walk.form import AddressForm, Scenario
from regdesk.walk.hands import Stuck


def fill_address(clerk: Clerk, facts: Scenario) -> None:
    """Step 3: search the address or type its parts, and say what kind of premises it is."""
    address = facts.address
    kept = clerk.draft().dwelling.address
    if kept.place is None or not kept.house:
        if address.search:
            _search_address(clerk, address.search)
        else:
            _type_address(clerk, address)
    clerk.fill("dwelling.premises", address.premises)


def _search_address(clerk: Clerk, line: str) -> None:
    search = clerk.first_shown(SearchField)
    clerk.reach(search.editor, "the search line")
    clerk.hands.type(line)
    _see_results(clerk, f"results for {line!r}")
    clerk.picture("address-search")
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see_soon(lambda: clerk.draft().dwelling.address.place is not None, "the address")


def _see_results(clerk: Clerk, called: str) -> None:
    """Wait for the list that answers the last key: an older one may stand there before it."""
    page = clerk.page()
    assert isinstance(page, AddressPage)
    clerk.see(lambda: not page.is_searching and bool(clerk.list_shown(ResultList)), called)


def _type_address(clerk: Clerk, address: AddressForm) -> None:
    clerk.hands.press(Qt.Key.Key_F6)
    place = clerk.page().fields()["dwelling.address.place"]
    clerk.reach(place.editor, "the place")
    clerk.hands.type(_name_place(address.place))
    _see_results(clerk, "places of that name")
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see_soon(lambda: clerk.draft().dwelling.address.place is not None, "the place")
    found = clerk.draft().dwelling.address.place
    if found is not None and found.code != address.place:
        raise Stuck(f"place {address.place}, the first found was {found.code}")
    clerk.fill("dwelling.address.street", address.street_kk)
    clerk.hands.press(Qt.Key.Key_Tab)
    clerk.hands.type(address.street_ru)
    for part in ("house", "block", "flat", "rka"):
        clerk.fill(f"dwelling.address.{part}", getattr(address, part))


def _name_place(code: str) -> str:
    """Return what a clerk types to find a place: its own words, then those it lies in."""
    with (files.find_resources() / "places.csv").open(encoding="utf-8") as table:
        names = {row["kato"]: row["name_kk"] for row in csv.DictReader(table)}
    if code not in names:
        raise Stuck(f"a place with the code {code}: only places shipped with the program are known")
    oblast, _, _kind = names.get(f"{code[:2]}0000000", "").rpartition(" ")
    return " ".join(dict.fromkeys(f"{names[code]} {oblast}".split()))
