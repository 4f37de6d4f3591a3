"""What everybody at a desk is told of the rules, in a line.

Apart from ``edition_news``, which loads the law: the bar that says it is painted before that.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EditionNews:
    """What everybody is told in a line: rules that begin on ``begins``, that something ``waits``
    for a senior, or is ``wrong``: the rules in use were withdrawn, or cannot be read.
    """

    begins: date | None = None
    waits: bool = False
    wrong: bool = False

    def __bool__(self) -> bool:
        return self.begins is not None or self.waits or self.wrong
