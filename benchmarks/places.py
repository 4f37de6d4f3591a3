"""A classifier as large as the national one, made up: 15,594 places in its very shape."""

import csv
import random
from pathlib import Path

PLACES = 15_594
_SYLLABLES = (
    *("ақ", "қара", "көк", "сары", "жаңа", "ұзын", "тас", "бұлақ", "өзен"),
    *("тау", "көл", "арал", "құм", "жар", "сай", "төбе", "ой", "дала"),
)
_RUSSIAN = str.maketrans("ақғңөұүһіәК", "акгноуухиаК")


def write_classifier(path: Path) -> list[str]:
    """Write the rows to ``path`` and return their Kazakh names; the same names in every run."""
    chosen = random.Random(16)
    rows = list(_list_rows(chosen))[:PLACES]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["kato", "kato_version", "level", "type_code", "name_ru", "name_kk"])
        out.writerows(rows)
    return [row[5] for row in rows]


def _list_rows(chosen: random.Random):
    """Yield 20 oblasts with their districts, rural okrugs and villages, parents first."""
    for oblast in range(10, 30):
        yield _row(f"{oblast}0000000", "oblast", 0, "{} облысы", "{} область", chosen)
        for district in range(30, 41):
            at = f"{oblast}{district}"
            yield _row(f"{at}00000", "district", 2, "{} ауданы", "{} район", chosen)
            for okrug in range(30, 41):
                inside = f"{at}{okrug}"
                yield _row(f"{inside}000", "sub_district", 2, "{} а.о.", "{} с.о.", chosen)
                for village in range(1, 7):
                    yield _row(f"{inside}{village}00", "settlement", 2, "{} а.", "с.{}", chosen)


def _row(code, level, kind, kk, ru, chosen):
    name = "".join(chosen.sample(_SYLLABLES, 3)).capitalize()
    russian = name.translate(_RUSSIAN)
    return [code, "generated", level, kind, ru.format(russian), kk.format(name)]
