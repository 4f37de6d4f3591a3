"""What the owner's consent form says (order 267, annex to the rules), before any layout."""

from dataclasses import dataclass, field
from typing import ClassVar

from regdesk.domain.print_task import SheetKind
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class FormPart:
    """One field of a form; an empty ``value`` is a line to write on."""

    label: Bilingual
    value: Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class FormField:
    """A field by its number in the official order; ``parts`` are those it is divided into.

    ``choices`` are printed to be ticked, those of ``chosen`` (their places, from 0) already are.
    """

    number: int
    label: Bilingual
    value: Bilingual = field(default_factory=lambda: Bilingual("", ""))
    parts: tuple[FormPart, ...] = ()
    choices: tuple[Bilingual, ...] = ()
    chosen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class ConsentOwner:
    """Who consents, and signs: ``signs`` is the owner himself or who represents him."""

    role: Bilingual
    name: str
    iin: str
    signs: str
    as_whom: Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class ConsentForm:
    """The form for one person to be registered. ``person`` is his name, for the heading."""

    person: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True, repr=False)
class ConsentFacts:
    """The forms of one case, a form for each person to be registered, with the same owners.

    ``label`` is what the case is called on its ``day`` (dd.MM.yyyy).
    """

    kind: ClassVar[SheetKind] = SheetKind.CONSENT

    title: Bilingual
    label: str
    day: str
    addressee_title: Bilingual
    addressee: Bilingual
    opening: Bilingual
    owners: tuple[ConsentOwner, ...]
    sentence: Bilingual
    forms: tuple[ConsentForm, ...]
    person_signs: Bilingual
    owners_sign: Bilingual
    law: Bilingual
    office: Bilingual
    practice: bool = False
    copy: int = 0

    @property
    def name(self) -> str:
        return self.label
