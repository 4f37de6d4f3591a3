"""A slip's number however it is typed or scanned."""

import unicodedata

from regdesk.domain.errors import BadInput
from regdesk.domain.number import SlipNumber, parse_number

_DIGITS = 15


def read_number(typed: str) -> SlipNumber:
    """Return the number in ``typed``: with dashes of any kind, with spaces, or a slip's whole code.

    Errors: ``BadInput`` ``number.shape`` (with ``digits``, how many there are) or
    ``number.check_digit``.
    """
    plain = unicodedata.normalize("NFKC", typed.replace("№", "")).strip()
    if plain.upper().startswith("RD1:"):
        plain = plain.split(":")[1]
    digits = "".join(str(unicodedata.digit(one)) for one in plain if one.isdigit())
    letters = [one for one in plain if one.isalpha()]
    if len(digits) != _DIGITS or letters:
        raise BadInput("number.shape", digits=len(digits))
    parts = (digits[:3], digits[3:6], digits[6], digits[7:13], digits[13:])
    try:
        return parse_number("-".join(parts))
    except BadInput as error:
        # A part that no number can have is a mistyped digit too.
        raise BadInput("number.check_digit") from error


def is_number(slip: str | None) -> bool:
    """Tell whether what a desk calls its slip is a number in its one spelling."""
    try:
        return slip is not None and str(read_number(slip)) == slip
    except BadInput:
        return False
