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
    """A field by its ``number`` in the official order; an empty ``value`` is a line to write on.

    ``parts`` are those it is divided into, ``choices`` are ticked by hand or, where it is
    ``chosen`` (its place from 0), already are; ``signers`` get a line each to sign on.
    """

    number: int
    label: Bilingual
    value: Bilingual = field(default_factory=lambda: Bilingual("", ""))
    parts: tuple[FormPart, ...] = ()
    choices: tuple[Bilingual, ...] = ()
    chosen: int | None = None
    signers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class ConsentOwner:
    """Who consents, in which ``role``; ``by`` is who represents him, empty where he acts himself.

    What is empty is a line to write on.
    """

    role: Bilingual
    name: str = ""
    iin: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class ConsentForm:
    """The form for one person to be registered, with those whose consent he needs."""

    owners: tuple[ConsentOwner, ...]
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True, repr=False)
class ConsentFacts:
    """The forms of one case, a form for each person to be registered whom others consent to.

    ``to`` and ``to_whom`` are the words beside and below the addressee. ``label`` is what the case
    is called on its ``day`` (dd.MM.yyyy).
    """

    kind: ClassVar[SheetKind] = SheetKind.CONSENT

    title: Bilingual
    label: str
    day: str
    to: Bilingual
    addressee: Bilingual
    to_whom: Bilingual
    opening: Bilingual
    sentence: Bilingual
    representative: Bilingual
    forms: tuple[ConsentForm, ...]
    law: Bilingual
    office: Bilingual
    practice: bool = False
    copy: int = 0

    @property
    def name(self) -> str:
        return self.label
