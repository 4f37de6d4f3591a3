"""The journal's eight filters in the least window there may be, at the largest text."""

import pytest

from regdesk.domain.case_filter import Filter
from regdesk.ui.language import Language
from regdesk.ui.theme import Mode
from tests.ui.clipping import list_clipped
from tests.ui.states.looks import put_on


@pytest.mark.parametrize("speech", [Language.KK, Language.RU])
def test_they_give_up_their_counts_before_anything_is_cut(scene, speech):
    scene.language = speech
    scene.reach("journal-returned")
    window, tools = scene.clerk.window, scene.clerk.journal.tools
    put_on(window, speech=speech, mode=Mode.LIGHT, scale=1.3, size=(1024, 640))
    assert list_clipped(window) == []
    returned = tools.filters._options[Filter.RETURNED]
    assert returned.sizeHint().width() < returned.full_width()
    assert returned.accessibleName().endswith(" 1")
    put_on(window, speech=speech, mode=Mode.LIGHT, scale=1.0, size=(1366, 690))
    assert returned.sizeHint().width() == returned.full_width()
