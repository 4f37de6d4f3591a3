"""Names are written out where that is certain, and left as printed where it is not."""

import csv

import pytest

from regdesk.domain.address import PlaceLevel
from regdesk.services.place_names import Kind, read_name
from tests.storage.desks import PLACES

SETTLEMENT, SUB, DISTRICT = PlaceLevel.SETTLEMENT, PlaceLevel.SUB_DISTRICT, PlaceLevel.DISTRICT
WRITTEN_OUT = [
    (SUB, "г.Семей", "Семей қ.", "город Семей", "Семей қаласы", Kind.CITY),
    (SETTLEMENT, "г. Акколь", "Ақкөл  қ.", "город Акколь", "Ақкөл қаласы", Kind.CITY),
    (
        SETTLEMENT,
        "г.Форт-Шевченко",
        "Форт-Шевченко ќ.",
        "город Форт-Шевченко",
        "Форт-Шевченко қаласы",
        Kind.CITY,
    ),
    (SETTLEMENT, "п.Чаган", "Шаған к.", "поселок Чаган", "Шаған кенті", Kind.TOWNSHIP),
    (SETTLEMENT, "с.Нургазы", "Нўрғазы а.", "село Нургазы", "Нұрғазы ауылы", Kind.VILLAGE),
    (SETTLEMENT, "с.Каркес", "Кјркес а.", "село Каркес", "Кәркес ауылы", Kind.VILLAGE),
    (
        SETTLEMENT,
        "с.им.Балуана Шолака",
        "Балуан Шолақ атын.а.",
        "село имени Балуана Шолака",
        "Балуан Шолақ атындағы ауыл",
        Kind.VILLAGE,
    ),
    (
        SETTLEMENT,
        "с.им.Алькея Маргулана",
        "Әлкей Марғұлан атын.с.",
        "село имени Алькея Маргулана",
        "Әлкей Марғұлан атындағы ауыл",
        Kind.VILLAGE,
    ),
    (SETTLEMENT, "ст.Шокай", "Шоқай ст.", "станция Шокай", "Шоқай станциясы", Kind.STATION),
    (SETTLEMENT, "уч.Бекен", "Бекен  уч.", "участок Бекен", "Бекен учаскесі", Kind.PLOT),
    (
        SETTLEMENT,
        "зимовка  Каракия",
        "Қарақия қыстауы",
        "зимовка Каракия",
        "Қарақия қыстауы",
        Kind.OTHER,
    ),
    (
        SUB,
        "Байторысайский  с.о.",
        "Байторысай а.о.",
        "Байторысайский сельский округ",
        "Байторысай ауылдық округі",
        Kind.OKRUG,
    ),
    (
        SUB,
        "с.о.им.Ильяса Омарова",
        "Ілияс Омаров атын. а.о.",
        "сельский округ имени Ильяса Омарова",
        "Ілияс Омаров атындағы ауылдық округ",
        Kind.OKRUG,
    ),
    (
        SUB,
        "с.о.им.Бактыбая Жолбарысулы",
        "Бақтыбай Жолбарысұлы атын.а.о",
        "сельский округ имени Бактыбая Жолбарысулы",
        "Бақтыбай Жолбарысұлы атындағы ауылдық округ",
        Kind.OKRUG,
    ),
    (
        DISTRICT,
        "Актау Г.А.",
        "Ақтау Г.А.",
        "городская администрация Актау",
        "Ақтау қалалық әкімшілігі",
        Kind.ADMINISTRATION,
    ),
    (
        SUB,
        "Аягоз г.а.",
        "Аягөз қ.ә.",
        "городская администрация Аягоз",
        "Аягөз қалалық әкімшілігі",
        Kind.ADMINISTRATION,
    ),
    (
        SUB,
        "Шарская г.а.",
        "Шар қ.ә.",
        "Шарская городская администрация",
        "Шар қалалық әкімшілігі",
        Kind.ADMINISTRATION,
    ),
    (
        SUB,
        "г.а.Алтай",
        "Алтай қ.ә.",
        "городская администрация Алтай",
        "Алтай қалалық әкімшілігі",
        Kind.ADMINISTRATION,
    ),
    (
        SUB,
        "Долинская п.а.",
        "Долинка к.ә.",
        "Долинская поселковая администрация",
        "Долинка кенттік әкімшілігі",
        Kind.ADMINISTRATION,
    ),
    (
        SUB,
        "п.а.Атамекен",
        "Атамекен к.ә.",
        "поселковая администрация Атамекен",
        "Атамекен кенттік әкімшілігі",
        Kind.ADMINISTRATION,
    ),
    (
        DISTRICT,
        "Район им.Габита Мусрепова",
        "Ғабит Мүсірепов атын.ауданы",
        "район имени Габита Мусрепова",
        "Ғабит Мүсірепов атындағы аудан",
        Kind.DISTRICT,
    ),
    (
        SUB,
        "Аль-Фарабийский район",
        "Әл Фараби ауданы",
        "Аль-Фарабийский район",
        "Әл-Фараби ауданы",
        Kind.DISTRICT,
    ),
    (PlaceLevel.OBLAST, "г.Астана", "Астана қ.", "город Астана", "Астана қаласы", Kind.CITY),
    (
        PlaceLevel.OBLAST,
        "область Ұлытау",
        "Ұлытау облысы",
        "область Ұлытау",
        "Ұлытау облысы",
        Kind.OBLAST,
    ),
]
AS_PRINTED = [
    (SETTLEMENT, "рзд.41", "рзд.41", "разъезд 41", "рзд.41"),
    (SETTLEMENT, "отг.Томенгы Шоже", "Төменгі Шөже  ж.", "отг.Томенгы Шоже", "Төменгі Шөже ж."),
    (SUB, "с.а.Урожайное", "Урожайное а.ә.", "с.а.Урожайное", "Урожайное а.ә."),
]


@pytest.mark.parametrize(("level", "ru", "kk", "full_ru", "full_kk", "kind"), WRITTEN_OUT)
def test_an_abbreviation_is_written_out(level, ru, kk, full_ru, full_kk, kind):
    name = read_name(level, ru, kk)

    assert (name.full.ru, name.full.kk, name.kind) == (full_ru, full_kk, kind)


@pytest.mark.parametrize(("level", "ru", "kk", "full_ru", "full_kk"), AS_PRINTED)
def test_what_is_not_certain_stays_as_printed(level, ru, kk, full_ru, full_kk):
    name = read_name(level, ru, kk)

    assert (name.full.ru, name.full.kk) == (full_ru, full_kk)


@pytest.mark.parametrize(("level", "ru", "kk"), [row[:3] for row in (*WRITTEN_OUT, *AS_PRINTED)])
def test_a_full_name_is_read_as_itself(level, ru, kk):
    name = read_name(level, ru, kk)

    assert read_name(level, name.full.ru, name.full.kk) == name


def test_no_abbreviation_is_left_in_our_table():
    with PLACES.open(encoding="utf-8", newline="") as file:
        names = [row[name] for row in csv.DictReader(file) for name in ("name_ru", "name_kk")]

    assert names
    assert not [name for name in names if "." in name or "  " in name]
    assert not set("".join(names)) & set("ќЌўїј\xa0")
