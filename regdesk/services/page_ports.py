"""What keeping captured pages needs: their files, and the list of those that must go."""

from collections.abc import Sequence
from typing import Protocol

from regdesk.domain.paper import Page


class Condemned(Protocol):
    """Pages that must go, named in the transaction that drops them: a crash before they are
    destroyed is healed at the next sign-in.
    """

    def add(self, pages: Sequence[Page]) -> tuple[Page, ...]:
        """Name what must go and return it: a page that an ended case holds is never among it."""

    def list_pages(self) -> tuple[Page, ...]: ...
    def forget(self, pages: Sequence[Page]) -> None:
        """Strike out pages that are destroyed; unknown ones are fine."""


class Pages(Protocol):
    """Captured pages, each an encrypted file under its own key.

    A page that no draft or case holds is destroyed when the desk is next opened.
    """

    def keep(self, image: bytes, *, media: str, width: int, height: int) -> Page:
        """Encrypt, write, fsync file and folder; return the page.

        Errors: ``Fault`` ``disk.full``, ``disk.read_only``.
        """

    def get(self, page: Page) -> bytes: ...
    def get_sealed(self, blob: str) -> bytes:
        """Return the encrypted page that ``blob`` names, as it is sent.

        Errors: ``Fault`` ``page.vanished``, ``page.damaged``.
        """

    def find_key(self, blob: str) -> bytes | None:
        """Return the 32 bytes that open the page, None where they are gone."""

    def destroy(self, pages: Sequence[Page]) -> None:
        """Destroy the keys, then the files; already gone is fine."""
