"""White paper under a white lid is cut out where its shadow tells its edge, and else kept whole."""

import numpy as np
import pytest
from PIL import ImageDraw

from tests.capture import white_sheets as white

ENDS = {"hardly any": "whole", "full page": "whole"}


@pytest.fixture
def rng():
    return np.random.default_rng(4)


@pytest.mark.parametrize("kind", white.KINDS)
def test_a_sheet_is_cropped_where_its_shadow_is_seen(kind, rng):
    assert white.judge(*white.KINDS[kind](rng)) == (ENDS.get(kind, "cropped"), ())


def test_nothing_that_lies_beside_a_sheet_is_cut_off(rng):
    page = white.sheet(rng, (620, 874))
    picture = white.lie(rng, page, shadow=35, wide=4, corner=True)
    ImageDraw.Draw(picture).ellipse((900, 1200, 1100, 1400), outline=(70, 80, 180), width=6)

    assert white.judge(picture, page.size)[0] == "whole"


def test_a_printed_frame_is_no_edge(rng):
    page = white.sheet(rng)
    ImageDraw.Draw(page).rectangle((140, 190, 1100, 1560), outline=(90, 90, 90), width=2)

    assert white.judge(page, page.size)[0] == "whole"
