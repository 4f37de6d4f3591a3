"""What several sheets say alike, in the slip's words."""

from collections.abc import Iterable

from regdesk.domain.desk import Centre
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Clause, Findings, PaperState, RequiredPaper
from regdesk.domain.iin import mask_iin
from regdesk.domain.people import HandsIn, Person, Registrant
from regdesk.domain.slip import SlipRow
from regdesk.domain.words import Bilingual, same
from regdesk.services.standings import list_applying
from regdesk.services.words import Words

_NO_BREAK = "\u00a0"


def applicant_row(words: Words, draft: Draft, findings: Findings) -> SlipRow:
    """Return who hands the papers in, with the masked IIN where it is known."""
    hands_in = draft.applicant.hands_in
    person, key = draft.applicant.person, f"slip.hands_in.{hands_in.value}"
    if hands_in is HandsIn.SELF:
        person, key = list_applying(draft, findings)[0].person, "slip.iin"
    masked = mask_iin(person.iin)
    note = words.say(key, iin=masked) if masked else None
    return SlipRow(words.say("slip.label.applicant"), same(person.full_name), note)


def name_people(people: Iterable[Registrant]) -> Bilingual:
    """Return everybody's full name with the masked IIN: «Омаров Ерлан (870412 30•••6)»."""
    return same("; ".join(_named(one.person) for one in people))


def _named(person: Person) -> str:
    masked = mask_iin(person.iin).replace(" ", _NO_BREAK)
    return f"{person.full_name} ({masked})" if masked else person.full_name


def name_briefly(people: Iterable[Registrant]) -> str:
    """Return surnames and given names: in a family initials may be the same for two."""
    return ", ".join(f"{one.person.surname} {one.person.given}".strip() for one in people)


def lower_first(pair: Bilingual) -> Bilingual:
    """Return ``pair`` as it is written inside a sentence."""
    return Bilingual(pair.kk[:1].lower() + pair.kk[1:], pair.ru[:1].lower() + pair.ru[1:])


def law_line(words: Words, findings: Findings, clauses: Iterable[Clause]) -> Bilingual:
    """Name ``clauses`` and the edition that judged."""
    said = words.say("slip.law", edition=findings.edition)
    title = join_once((one.title for one in clauses), "; ")
    return Bilingual(f"{title.kk}. {said.kk}", f"{title.ru}. {said.ru}") if title.kk else said


def join_once(pairs: Iterable[Bilingual], joint: str) -> Bilingual:
    """Return ``pairs`` on one line in each language, each of them once."""
    once = tuple(dict.fromkeys(pairs))
    return Bilingual(joint.join(one.kk for one in once), joint.join(one.ru for one in once))


def title_paper(words: Words, draft: Draft, paper: RequiredPaper) -> Bilingual:
    """Return the paper's title, in a family with whose it is, and that the one shown is too old."""
    title, whose = paper.title, _find_name(draft, paper.about)
    if whose:
        title = Bilingual(f"{title.kk} ({whose})", f"{title.ru} ({whose})")
    return words.say("note.expired", paper=title) if paper.state is PaperState.EXPIRED else title


def _find_name(draft: Draft, key: str) -> str:
    """Return whose paper it is, where several people may be meant; empty where only one may."""
    people = [one for one in draft.registrants if one.key == key]
    if people and len(draft.registrants) > 1:
        return name_briefly(people)
    owners = {one.key: one.person.short_name for one in draft.owners}
    return owners.get(key, "") if len(owners) > 1 else ""


def office_line(centre: Centre) -> Bilingual:
    """Return the centre's name and address on one line."""
    return join_once((one for one in (centre.name, centre.address) if one != same("")), ", ")
