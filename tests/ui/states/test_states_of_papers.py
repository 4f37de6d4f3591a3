"""No text is cut, and none is left in English, at the doors, in prints and before codes."""

import pytest

from tests.ui.states.whole import Part, list_looks, look_at, say


@pytest.mark.parametrize(("name", "speeches"), [*list_looks(Part.PAPERS)], ids=say)
def test_every_text_is_whole(scene, name, speeches):
    assert look_at(scene, name, speeches) == []
