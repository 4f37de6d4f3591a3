"""Destroys pages that must go, after the transaction that condemned them is on disk."""

import logging

from regdesk.domain.draft import Draft
from regdesk.domain.errors import Fault
from regdesk.domain.paper import Page
from regdesk.services.ports import Pages, Store

log = logging.getLogger(__name__)


def list_pages(draft: Draft) -> tuple[Page, ...]:
    """Return every page of every paper of ``draft``."""
    return tuple(page for paper in draft.papers for page in paper.pages)


def sweep(store: Store, pages: Pages) -> None:
    """Destroy the condemned pages and strike them out; run at sign-in too, to heal a crash.

    A disk that fails here undoes no act: the pages stay condemned and the next sweep takes them.
    """
    with store.read() as unit:
        condemned = unit.condemned.list_pages()
    if not condemned:
        return
    try:
        pages.destroy(condemned)
        with store.write() as unit:
            unit.condemned.forget(condemned)
    except Fault as error:
        log.warning("pages stay condemned: %s", error.key)
