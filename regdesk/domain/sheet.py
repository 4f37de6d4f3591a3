"""All that the desk prints, as facts; each knows its kind, its name and whether it is a copy."""

from collections.abc import Mapping

from regdesk.domain.consent import ConsentFacts
from regdesk.domain.handover import HandoverFacts
from regdesk.domain.note import NoteFacts
from regdesk.domain.print_task import SheetKind
from regdesk.domain.refusal import RefusalFacts
from regdesk.domain.register import RegisterFacts
from regdesk.domain.slip import SlipFacts

Sheet = SlipFacts | NoteFacts | RefusalFacts | ConsentFacts | RegisterFacts | HandoverFacts

_FACTS: Mapping[SheetKind, type[Sheet]] = {
    SheetKind.SLIP: SlipFacts,
    SheetKind.NOTE: NoteFacts,
    SheetKind.REFERRAL: NoteFacts,
    SheetKind.REFUSAL: RefusalFacts,
    SheetKind.CONSENT: ConsentFacts,
    SheetKind.REGISTER: RegisterFacts,
    SheetKind.HANDOVER: HandoverFacts,
}


def facts_of(kind: SheetKind) -> type[Sheet]:
    """Return what a sheet of ``kind`` is made from."""
    return _FACTS[kind]
