"""What the hub says to the desk under test, taken from its feeds as the line takes it."""

import json
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import count

from regdesk.domain.correction import AskedBy
from regdesk.domain.decision import Ruling
from regdesk.protocol.feeds import Feed
from regdesk.services.feed_ports import Item
from regdesk.services.feed_takers import TAKERS
from regdesk.services.ids import new_id
from regdesk.services.send_ports import Contact, Hub, Proof
from tests.services.people import OMAROV, iin

HUB = Hub("https://hub.example:8443", "Алматы", "", {"1": bytes(32)})
_versions = count(1)


def give(counter, feed, key, body=None):
    """Let one item of ``feed`` arrive; no body withdraws it."""
    now = counter.clock.now()
    item = Item(key, next(_versions), body is None, json.dumps(body or {}).encode(), now)
    with counter.store.write() as unit:
        aside = unit.feeds.apply(
            feed.value, [item], f"c{item.version}", partial(TAKERS[feed], unit)
        )
    assert not aside


def enrol(counter, trouble="", at=None):
    """Let the desk know a hub that has answered."""
    with counter.store.write() as unit:
        unit.enrolment.keep(HUB, counter.clock.now())
        unit.enrolment.note_contact(Contact(at or counter.clock.now(), trouble))


def deliver(counter):
    """Let the hub hold everything that waits."""
    with counter.store.write() as unit:
        for one in unit.receipts.list_envelopes(99):
            proof = Proof(one.item_id, one.envelope_id, "proof")
            unit.receipts.keep([proof], counter.clock.now())
        for one in unit.receipts.list_pages(99):
            proof = Proof(one.item_id, one.envelope_id, "proof")
            unit.receipts.keep([proof], counter.clock.now())


def decide(counter, case, ruling, *, reason=None, step="", field="", simulated=True, **more):
    """Let the register answer to an accepted case."""
    body = {
        "case": case.draft.case_id,
        "envelope": case.envelope_id,
        "ruling": ruling.value,
        "decided_at": counter.clock.now().isoformat(),
        "reason": reason,
        "step": step,
        "field": field,
        "simulated": simulated,
        **more,
    }
    give(counter, Feed.DECISIONS, case.draft.case_id, body)


def come_too_late(counter, case, stands, **more):
    """Let a further correction of ``case`` reach the register when it has decided; return it."""
    decide(counter, case, stands, **more)
    draft = case.draft
    known = replace(draft, case_id=new_id(), corrects=draft.case_id)
    address = replace(draft.dwelling.address, flat="46", rka="")
    changed = replace(known, dwelling=replace(draft.dwelling, address=address))
    with counter.store.write() as unit:
        unit.drafts.keep(changed)
    late = counter.correct(changed, AskedBy.APPLICANT, "қате терілген").case
    deliver(counter)
    decide(counter, late, Ruling.NEEDS_ACTION, reason=TOO_LATE, stands=stands.value, **more)
    return late


TOO_LATE = {
    "kk": "Кеш: тізілім шешім қабылдап қойды. Жаңа іс ашыңыз.",
    "ru": "Поздно: регистр уже решил. Откройте новое дело.",
}
NO_SUCH_HOUSE = {
    "kk": "Мекенжай тізілімінде мұндай үй жоқ. Құжаттағы нөмірмен салыстырыңыз.",
    "ru": "В адресном регистре нет такого дома. Сверьте номер с документом.",
}


def notify(counter, key, title, text, *, hours_ago=0):
    """Let the hub tell every desk something; ``title`` and ``text`` are pairs kk, ru."""
    at = counter.clock.now() - timedelta(hours=hours_ago)
    pairs = {
        name: dict(zip(("kk", "ru"), pair, strict=True))
        for name, pair in (("title", title), ("text", text))
    }
    give(counter, Feed.NOTICES, key, {**pairs, "at": at.isoformat()})


def application_id(number):
    return f"0193a000-0000-7000-8000-{number:012}"


def apply_at_portal(counter, number, surname, given="Ерлан", patronymic="Болатұлы", **more):
    """Let a citizen's application arrive; return its id."""
    key = application_id(number)
    person = {
        "iin": more.pop("iin", OMAROV.iin),
        "surname": surname,
        "given": given,
        "patronymic": patronymic,
        "born": "1987-04-12",
        "sex": "male",
        "document": None,
    }
    registrant = {
        "key": "r1",
        "person": person,
        "category": "citizen",
        "abroad_proof": None,
        "passport": "valid",
        "former_address": "",
    }
    address = {
        "place": {
            "code": "751710000",
            "version": "NK RK 11-2025",
            "line": {"kk": "Алматы қ., Медеу ауданы", "ru": "г. Алматы, Медеуский район"},
        },
        "street": {"kk": "Қонаев көшесі", "ru": "улица Кунаева"},
        "house": "12",
        "block": "",
        "flat": str(40 + number),
        "rka": "",
    }
    body = {
        "id": key,
        "centre": counter.desk.centre.code,
        "received_at": (counter.clock.now() - timedelta(hours=number)).isoformat(),
        "registration": "permanent",
        "arrived_on": None,
        "stay_until": None,
        "registrants": [registrant],
        "address": address,
        "premises": "flat",
        "owners": [{**person, "iin": iin("71092330045"), "surname": "Жақсыбеков"}],
        "simulated": True,
        **more,
    }
    give(counter, Feed.PORTAL, key, body)
    return key


def withdraw(counter, key):
    """Let an application vanish: another desk took it, or the citizen."""
    give(counter, Feed.PORTAL, key)
