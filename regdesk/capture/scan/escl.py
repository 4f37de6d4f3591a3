"""Adapter ``escl``: scanners of the network, by their address (AirScan, AirPrint scanning)."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from regdesk.capture.scan.escl_device import EsclDevice
from regdesk.capture.scan.escl_line import EsclLine
from regdesk.capture.scan.escl_place import EsclPlace, list_places
from regdesk.capture.scan.escl_trouble import name_refusal
from regdesk.capture.scan.escl_xml import MAX_XML, EsclAbilities, read_abilities
from regdesk.domain.errors import BadInput, Fault, RegDeskError
from regdesk.domain.scanning import ScanChoice, Scanner

_LOOK_S = 8.0
_MOST_AT_ONCE = 4


def list_scanners(added: Sequence[str]) -> tuple[Scanner, ...]:
    """Return those of the keys ``added`` that answer: nobody is looked for in the network."""
    with ThreadPoolExecutor(_MOST_AT_ONCE) as side_by_side:
        asked = side_by_side.map(_find_scanner, added)
        return tuple(scanner for scanner in asked if scanner is not None)


def get_scanner(key: str) -> Scanner:
    """Return the scanner at ``key``, which may be ``escl:`` and an address as typed.

    Its own key is the whole one: the place that answered, and its certificate's SHA-256.

    Errors: ``BadInput`` ``scanner.address``, ``scanner.not_here`` (host: something answers, but
    no scanner that speaks eSCL); ``Fault`` ``scanner.gone``, ``scanner.denied``,
    ``scanner.other_certificate``.
    """
    places = list_places(key)
    for place in places[:-1]:
        try:
            return _ask(place)
        except RegDeskError as error:
            if error.key not in ("scanner.gone", "scanner.not_here"):
                raise
    return _ask(places[-1])


def open_device(choice: ScanChoice) -> EsclDevice:
    """Errors: as ``get_scanner``."""
    place = list_places(choice.scanner)[0]
    line = EsclLine(place)
    try:
        return EsclDevice(line, _get_abilities(line, place), choice)
    except BaseException:
        line.close()
        raise


def _find_scanner(key: str) -> Scanner | None:
    try:
        return get_scanner(key)
    except RegDeskError:
        return None


def _ask(place: EsclPlace) -> Scanner:
    with closing(EsclLine(place)) as line:
        able = _get_abilities(line, place)
        sources = tuple(able.sources)
        each = able.sources.values()
        shared = set.intersection(*(set(one.resolutions) for one in each))
        first = able.sources[sources[0]]
        return Scanner(
            key=line.place.key,
            name=f"{able.name} ({place.host})" if able.name else place.host,
            sources=sources,
            inks=tuple(ink for ink in first.inks if all(ink in one.inks for one in each))
            or first.inks,
            resolutions=tuple(sorted(shared)) or first.resolutions,
        )


def _get_abilities(line: EsclLine, place: EsclPlace) -> EsclAbilities:
    answer = line.ask("GET", "ScannerCapabilities", most=MAX_XML, within_s=_LOOK_S)
    if refusal := name_refusal(answer.status):
        raise Fault(refusal)
    try:
        if answer.status == 200:
            return read_abilities(answer.body)
    except Fault as fault:
        raise BadInput("scanner.not_here", host=place.host) from fault
    raise BadInput("scanner.not_here", host=place.host)
