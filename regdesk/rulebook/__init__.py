"""The rules of the law as dated data, and what they say of a draft on a day.

``load(folder)`` gives a ``Rulebook``; ``resources/rulebook/README.md`` tells the form of the files.
"""

from regdesk.rulebook.book import Rulebook
from regdesk.rulebook.edition import Edition, Limits
from regdesk.rulebook.reader import load

__all__ = ["Edition", "Limits", "Rulebook", "load"]
