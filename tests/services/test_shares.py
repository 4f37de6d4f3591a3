"""Shares are told of, never judged: the law asks for none."""

from fractions import Fraction

import pytest

from regdesk.domain.owner import Owner
from regdesk.services.shares import find_share, find_wrong_sum


def owners(*shares):
    return [Owner(f"o{at}", share=share) for at, share in enumerate(shares, 1)]


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("1/2", Fraction(1, 2)),
        (" 1 / 3 ", Fraction(1, 3)),
        ("50%", Fraction(1, 2)),
        ("33,3 %", Fraction(333, 1000)),
        ("1/0", None),
        ("половина", None),
        ("", None),
    ],
)
def test_a_share_is_read_as_people_write_it(typed, share):
    assert find_share(typed) == share


@pytest.mark.parametrize(
    ("shares", "wrong"),
    [
        (("1/2", "1/2"), None),
        (("1/3", "1/3", "33 %"), Fraction(299, 300)),
        (("2/3", "1/2", ""), Fraction(7, 6)),
        (("1/2", ""), None),
        (("1/2",), Fraction(1, 2)),
        (("", ""), None),
    ],
)
def test_only_a_sum_that_cannot_be_the_whole_is_told(shares, wrong):
    assert find_wrong_sum(owners(*shares)) == wrong
