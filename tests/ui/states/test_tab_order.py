"""Tab goes through a step as one reads it, and back the same way: WCAG 2.4.3, DESIGN §9."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

READ = (
    "category-citizen",
    "category-abroad-without-proof",
    "applicant-whole",
    "applicant-family",
    "applicant-family-member-from-abroad",
    "applicant-representative",
    "address-picked",
    "owner-new",
    "owner-two",
    "papers-missing",
    "review-one",
    "applicant-summary-of-errors",
)
_ROW = 40  # px: what stands beside each other begins within so much


def walk(scene):
    """Press Tab until it comes round; return (name, top) of each stop inside the step."""
    window, content = scene.clerk.window, scene.clerk.wizard.frame.area.widget()
    seen, stops = set(), []
    while (focused := QApplication.focusWidget()) not in seen:
        seen.add(focused)
        if content.isAncestorOf(focused):
            stops.append((focused.accessibleName(), focused.mapTo(window, QPoint()).y()))
        else:
            stops.append(("", 0))  # out of the step: whatever follows begins anew
        scene.clerk.press(Qt.Key.Key_Tab)
    return stops


def test_back_is_the_same_way(scene):
    scene.reach("applicant-family")
    names = [name for name, _ in walk(scene)]
    back = []
    for _ in names:
        back.append(QApplication.focusWidget().accessibleName())
        scene.clerk.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert [name for name in reversed(back[1:]) if name in names] == [n for n in names[1:] if n]


@pytest.mark.parametrize("name", READ)
def test_tab_reads_the_step(scene, name):
    scene.reach(name)
    stops = walk(scene)
    outside = [at for at, (_, top) in enumerate(stops) if not top]
    begin = outside[-1] + 1 if outside else 0
    inside = [one for one in stops[begin:] + stops[:begin] if one[1]]
    wrong = [(before, after) for before, after in pairwise(inside) if after[1] < before[1] - _ROW]
    assert wrong == []
