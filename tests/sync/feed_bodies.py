"""What a hub says in its feeds, about invented people."""

NOTHING = "sha256:" + "0" * 64


def a_decision(case_id, envelope=NOTHING, ruling="confirmed", **changes):
    body = {
        "case": case_id,
        "envelope": envelope,
        "ruling": ruling,
        "decided_at": "2026-11-23T12:30:00+05:00",
        "reason": {"kk": "Себебі", "ru": "Причина"},
        "step": "address",
        "field": "house",
        "simulated": True,
    }
    return body | changes


def a_notice(number=1, **changes):
    body = {
        "title": {"kk": f"Хабарлама {number}", "ru": f"Уведомление {number}"},
        "text": {"kk": "Мәтін", "ru": "Текст"},
        "at": f"2026-11-23T12:{number % 60:02}:00+05:00",
    }
    return body | changes


def a_person(surname="Әбдірахманов", **changes):
    person = {
        "iin": "870412300066",
        "surname": surname,
        "given": "Ерлан",
        "patronymic": "Болатұлы",
        "born": "1987-04-12",
        "sex": "male",
        "document": {
            "kind": "01",
            "number": "045678901",
            "valid_until": "2030-01-31",
            "issued_on": None,
            "issued_by": "ІІМ",
        },
    }
    return person | changes


def an_application(application_id, **changes):
    registrant = {
        "key": "me",
        "person": a_person(),
        "category": "citizen",
        "abroad_proof": None,
        "passport": "valid",
        "former_address": "Ақтау қ.",
    }
    child = a_person("Әбдірахманова", given="Аружан", iin="", born=None, document=None)
    body = {
        "id": application_id,
        "centre": "417",
        "received_at": "2026-11-22T21:05:00+05:00",
        "registration": "permanent",
        "arrived_on": "2026-11-20",
        "stay_until": None,
        "registrants": [registrant, registrant | {"key": "child", "person": child}],
        "address": {
            "place": {
                "code": "751710000",
                "version": "NK RK 11-2025",
                "line": {"kk": "Алматы қ., Медеу ауданы", "ru": "г. Алматы, Медеуский район"},
            },
            "street": {"kk": "Қонаев көшесі", "ru": "улица Кунаева"},
            "house": "12",
            "block": "",
            "flat": "45",
            "rka": "",
        },
        "premises": "house",
        "owners": [a_person("Жақсыбеков", iin="601130400015")],
        "simulated": True,
    }
    return body | changes
