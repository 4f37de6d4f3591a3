"""Tab in reading order: row by row as the eye finds the controls, region after region.

Qt's own chain is the order in which widgets were made, and ``QWidget.setTabOrder`` neither moves
the parts of a composite nor survives parts that come and go. What stands on the screen is the
truth, so it is asked at each Tab.
"""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget


def focus_next(regions: Sequence[QWidget], *, forward: bool) -> bool:
    """Move the focus to the stop after (before) the focused one, round the regions.

    False where there is no stop at all.
    """
    stops = [stop for region in regions for stop in list_stops(region)]
    if not stops:
        return False
    focused = QApplication.focusWidget()
    at = 0 if forward else -1
    if focused in stops:
        at = stops.index(focused) + (1 if forward else -1)
    reasons = Qt.FocusReason
    reason = reasons.TabFocusReason if forward else reasons.BacktabFocusReason
    stops[at % len(stops)].setFocus(reason)
    return True


def list_stops(region: QWidget) -> list[QWidget]:
    """Return what Tab may stop at in ``region``, as one reads it; and what has the focus now,
    however it came there. What holds other stops is none itself.
    """
    inside = [one for one in region.findChildren(QWidget) if _stops(one)]
    holders = {above for one in inside for above in _list_above(one, region)}
    stops = [one for one in inside if one not in holders or one.hasFocus()]
    places = {one: QRect(one.mapTo(region, QPoint()), one.size()) for one in stops}
    return [stop for row in _rows(places) for stop in row]


def _list_above(widget: QWidget, region: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None and above is not region:
        yield above
        above = above.parentWidget()


def _stops(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return (
        (takes or widget.hasFocus())
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )


def _rows(places: Mapping[QWidget, QRect]) -> list[list[QWidget]]:
    """Group the widgets of ``places`` into rows, each from left to right.

    One stands in the row while its middle is above the lowest edge of the row's first.
    """
    rows: list[list[QWidget]] = []
    for widget in sorted(places, key=lambda one: places[one].center().y()):
        if rows and places[widget].center().y() <= places[rows[-1][0]].bottom():
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return [sorted(row, key=lambda one: places[one].left()) for row in rows]
