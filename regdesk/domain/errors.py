"""What can go wrong, sorted by who can put it right.

RegDeskError
├── BadInput     the clerk retypes it or takes another file
├── Refusal      the rulebook says no; the clerk tells the applicant why
├── Fault        the machine, the disk or a device; try again, then call support
└── Bug          we are wrong; the draft is kept
"""


class RegDeskError(Exception):
    """An error with a message key in place of a sentence.

    ``regdesk.ui.words`` has words for every ``key`` in every language; they are chosen where
    they are shown. ``params`` fill the words and reach the log: never personal data.
    """

    def __init__(self, key: str, **params: str | int) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class BadInput(RegDeskError):
    """What was typed or given cannot be used; another value can."""


class Refusal(RegDeskError):
    """The rulebook does not allow it, however it is typed."""


class Fault(RegDeskError):
    """The machine, the disk, a device or a file of the program failed us."""


class Bug(RegDeskError):
    """We are wrong: work stops here, what was typed is kept."""

    def __init__(self, key: str = "bug", **params: str | int) -> None:
        super().__init__(key, **params)
