"""The matrix of the 2020 standard: all its cases, and the tables that decide them.

``standard-2020.tsv`` tells the form of the tables.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import combinations, product
from pathlib import Path

from regdesk.domain.desk import DeskRole
from regdesk.domain.people import Category, HandsIn, PassportState, RegistrationKind

TABLES = Path(__file__).parent / "standard-2020.tsv"

AGES = ("0-13", "14-15", "16-17", "18+")
PROOFS = ("dereg", "nocit", "none")
PAIRS = frozenset({("-", "-"), ("dereg", "valid"), ("nocit", "lost"), ("none", "expired")})
ASKED_OWNERS = ("present", "several", "applicant_and_another", "minor", "incapable", "tenant")
AWAY_OWNERS = (
    "absent",
    "attorney_of_owner",
    "several_one_absent",
    "minor_alone",
    "incapable_alone",
)
SILENT_OWNERS = ("applicant", "applicant_away", "petition")

# A birth certificate, a consent and a petition have no last day; that of a passport is its state.
ENDLESS = frozenset({"BIRTH", "CONSENT", "PETITION", "PASS"})


@dataclass(frozen=True, slots=True)
class Case:
    """One combination; words as in the tables. ``whose`` is r, o1, o2 or case."""

    category: str
    role: str
    age: str
    kind: str
    hands_in: str
    owner: str
    consent: str
    proof: str = "-"
    passport: str = "-"
    company: str = "alone"
    lacks: str = "-"
    how: str = "-"
    whose: str = "-"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what must fit, and what it says."""

    line: int
    fits: tuple[tuple[str, frozenset[str]], ...]
    says: dict[str, str]

    def decides(self, case: object) -> bool:
        return all(getattr(case, name) in words for name, words in self.fits)


def _read_tables() -> dict[str, tuple[Row, ...]]:
    tables: dict[str, list[Row]] = {}
    name, columns = "", []
    for number, line in enumerate(TABLES.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            name, columns = line[3:].partition(":")[0], []
            tables[name] = []
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if columns:
                tables[name].append(_read_row(number, dict(zip(columns, cells, strict=True))))
            columns = columns or cells
    return {name: tuple(rows) for name, rows in tables.items()}


_ASKED_OF = frozenset(one.name for one in fields(Case)) - {"whose"} | {"one", "others"}


def _read_row(number: int, cells: dict[str, str]) -> Row:
    says = {name: cell for name, cell in cells.items() if name not in _ASKED_OF}
    fits = tuple(
        (name, frozenset(cell.split()))
        for name, cell in cells.items()
        if name not in says and cell != "*"
    )
    return Row(number, fits, says)


TABLE = _read_tables()


@dataclass(frozen=True, slots=True)
class Asked:
    """A paper that the second table asks for, of whom, and by which point."""

    paper: str
    whose: str
    must: bool
    law: str


@cache
def ask(case: Case) -> tuple[Asked, ...]:
    """Return every paper that ``case`` is asked for; which one lacks makes no difference."""
    rows = (row.says for row in TABLE["papers"] if row.decides(case))
    return tuple(
        Asked(one["paper"], one["whose"], one["need"] == "must", one["law"]) for one in rows
    )


def find_row(case: Case) -> Row | None:
    """Return the first row of the first table that fits."""
    return next((row for row in TABLE["outcomes"] if row.decides(case)), None)


def list_cases(category: Category, role: DeskRole) -> Iterator[Case]:
    """Yield every combination of the matrix for one category at one desk, and each with one of its
    papers not in order.
    """
    for case in _list_whole(category, role):
        yield case
        row = find_row(case)
        if row is not None and row.says["papers"] == "asked":
            yield from _list_lacking(case)


def _list_whole(category: Category, role: DeskRole) -> Iterator[Case]:
    proofs = _list_proofs(category)
    for age, kind, hands_in in product(AGES, RegistrationKind, HandsIn):
        for owner, consent in _list_owners(kind, hands_in):
            for proof, passport in proofs:
                yield Case(category, role, age, kind, hands_in, owner, consent, proof, passport)


def _list_proofs(category: Category) -> tuple[tuple[str, str], ...]:
    if category is not Category.CITIZEN_FROM_ABROAD:
        return (("-", "-"),)
    missed = product(("dereg", "nocit"), ("absent", "expired"))
    return (
        *product(PROOFS, PassportState),
        *((f"{named}_{how}", PassportState.VALID) for named, how in missed),
    )


def _list_owners(kind: str, hands_in: str) -> Iterator[tuple[str, str]]:
    other = "narrower" if kind == "permanent" else "wider"
    yield from product(ASKED_OWNERS, ("same", other, "refused"))
    yield from product(AWAY_OWNERS, ("-", "same", "refused"))
    for owner in SILENT_OWNERS:
        if owner != "applicant_away" or hands_in != "self":
            yield owner, "-"


def _list_lacking(case: Case) -> Iterator[Case]:
    """Yield ``case`` with each paper in turn not there; and, where nothing else is amiss, not in
    force or not looked at yet. Of the proofs and passports one of each, in pairs.
    """
    if (case.proof, case.passport) not in PAIRS:
        return
    agreed = case.consent in ("-", "same") and case.owner not in AWAY_OWNERS
    for one in ask(case):
        for how in ("absent", "expired", "unseen") if agreed else ("absent", "unseen"):
            if one.must and _can_lack(one.paper, how):
                yield replace(case, lacks=one.paper, how=how, whose=one.whose)


def _can_lack(paper: str, how: str) -> bool:
    """A proof from abroad that is not there, or not in force, is said by ``Case.proof``."""
    if paper in ("DEREG", "NOCIT"):
        return how == "unseen"
    return how != "expired" or paper not in ENDLESS


MEMBERS = (
    ("citizen", "18+", "-", "-"),
    ("citizen", "16-17", "-", "-"),
    ("citizen", "14-15", "-", "-"),
    ("citizen", "0-13", "-", "-"),
    ("citizen_from_abroad", "18+", "dereg", "valid"),
    ("citizen_from_abroad", "14-15", "none", "lost"),
    ("foreigner", "18+", "-", "-"),
)


def list_families() -> Iterator[tuple[Case, ...]]:
    """Yield families of two and three, each also with a paper of the last one not there.

    They share the desk, the kind, the owner, and who hands in.
    """
    roles = (DeskRole.CORPORATION, DeskRole.PROVIDER_AT_CORPORATION)
    for people in (*product(MEMBERS, repeat=2), *combinations(MEMBERS, 3)):
        for role, kind, hands_in in product(roles, RegistrationKind, HandsIn):
            for owner, consent in _list_family_owners(kind, people[0][1]):
                family = _make_family(people, (role, kind, hands_in), owner, consent)
                yield family
                yield from _list_lacking_families(family)


def _make_family(people, shared, owner: str, consent: str) -> tuple[Case, ...]:
    role, kind, hands_in = shared
    owners = [_owner_beside(at, owner) for at in range(len(people))]
    return tuple(
        Case(
            category,
            role,
            age,
            kind,
            hands_in,
            beside,
            "-" if beside == "applicant" else consent,
            proof,
            passport,
            "family",
        )
        for (category, age, proof, passport), beside in zip(people, owners, strict=True)
    )


def _list_lacking_families(family: tuple[Case, ...]) -> Iterator[tuple[Case, ...]]:
    *others, last = family
    row = find_row(last)
    if row is None or row.says["outcome"] not in ("accepted", "type_change_offered"):
        return
    own = (one for one in ask(last) if one.whose == "r" and _can_lack(one.paper, "absent"))
    if (one := next(own, None)) is not None:
        yield (*others, replace(last, lacks=one.paper, how="absent", whose="r"))


def _list_family_owners(kind: str, age_of_first: str) -> Iterator[tuple[str, str]]:
    other = "narrower" if kind == "permanent" else "wider"
    owners = ("present", "applicant") if age_of_first == "18+" else ("present",)
    yield from product(owners, ("same", other, "refused"))
    yield from (("absent", "-"), ("petition", "-"))


def _owner_beside(at: int, owner: str) -> str:
    """Who is the owner himself is another for the rest of his family."""
    return "co_registrant" if owner == "applicant" and at else owner


def find_family_row(outcomes: tuple[str, ...]) -> Row | None:
    """Return the first row of the third table that fits."""
    places = range(len(outcomes))
    rows = (row for row in TABLE["families"] if any(_joins(row, outcomes, at) for at in places))
    return next(rows, None)


def _joins(row: Row, outcomes: tuple[str, ...], at: int) -> bool:
    fits, others = dict(row.fits), (*outcomes[:at], *outcomes[at + 1 :])
    return outcomes[at] in fits["one"] and fits.get("others", frozenset(others)).issuperset(others)
