"""From TOML files to a rulebook, whole or not at all.

Every file says its ``form``: ``acts`` (what is cited), ``edition`` (one edition of the standard) or
``images`` (what captured pages leave behind). ``resources/rulebook/README.md`` tells each form.
"""

from pathlib import Path

from regdesk.domain.errors import Fault
from regdesk.rulebook.acts import read_acts
from regdesk.rulebook.book import Rulebook
from regdesk.rulebook.consistency import refuse_contradictions, refuse_overlap
from regdesk.rulebook.edition import Edition
from regdesk.rulebook.edition_file import read_edition
from regdesk.rulebook.examples import refuse_failing
from regdesk.rulebook.images import read_retentions
from regdesk.rulebook.table import Table, open_table


def load(folder: Path) -> Rulebook:
    """Read every ``*.toml`` of ``folder``, check it, and run each rule's own examples.

    Errors: ``Fault`` ``rulebook.broken`` with ``file``, ``rule`` (or "") and ``reason``.
    """
    tops = {file.name: _open(file) for file in sorted(folder.glob("*.toml"))}
    forms = {name: top.text("form") for name, top in tops.items()}
    strange = [name for name, form in forms.items() if form not in ("acts", "edition", "images")]
    if strange:
        raise tops[strange[0]].broken(f"unknown form «{forms[strange[0]]}»")
    clauses = read_acts(_only(folder, "acts", tops, forms))
    retentions = read_retentions(_only(folder, "images", tops, forms), clauses)
    editions: list[Edition] = []
    for name, top in tops.items():
        if forms[name] == "edition":
            edition = read_edition(top, clauses)
            refuse_contradictions(edition, top)
            refuse_failing(edition, retentions, top)
            refuse_overlap(edition, editions, top)
            editions.append(edition)
    if not editions:
        raise Fault("rulebook.broken", file=folder.name, rule="", reason="no edition stands here")
    return Rulebook(tuple(editions), retentions, clauses)


def _open(file: Path) -> Table:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Fault("rulebook.broken", file=file.name, rule="", reason=str(error)) from error
    return open_table(content, file.name)


def _only(folder: Path, form: str, tops: dict[str, Table], forms: dict[str, str]) -> Table:
    names = [name for name, found in forms.items() if found == form]
    if len(names) != 1:
        reason = f"{len(names)} files of form «{form}», one is needed"
        raise Fault("rulebook.broken", file=folder.name, rule="", reason=reason)
    return tops[names[0]]
