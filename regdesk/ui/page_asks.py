"""What a page of the wizard asks of the shell around it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from regdesk.domain.draft import Draft, StepId
from regdesk.services.neighbours import Neighbours
from regdesk.services.twins import Twins
from regdesk.ui.screens.neighbours_panel import NeighboursPanel
from regdesk.ui.screens.twins_panel import TwinsPanel
from regdesk.ui.signs import STEPS
from regdesk.ui.step_frame import StepFrame
from regdesk.ui.widgets.rail import StepRail


class Shell(Protocol):
    """The wizard as its pages know it."""

    draft: Draft
    rail: StepRail
    progress: str

    @property
    def frames(self) -> Mapping[StepId, StepFrame]: ...
    @property
    def asked(self) -> SignalInstance: ...
    @property
    def park_asked(self) -> SignalInstance: ...
    @property
    def close_asked(self) -> SignalInstance: ...
    def go(self, step: StepId) -> None: ...
    def replace_draft(self, draft: Draft) -> None: ...
    def window(self) -> QWidget: ...


def answer_page(shell: Shell, name: str, value: object) -> None:
    """Do what a page asked for by ``name`` (see ``StepPage``); the window does the rest."""
    if name == "park":
        shell.park_asked.emit()
    elif name == "close_case":
        shell.close_asked.emit()
    elif name == "go" and isinstance(value, StepId):
        shell.go(value)
    elif name == "edit" and callable(value):
        shell.replace_draft(value(shell.draft))
    elif name == "look" and isinstance(value, Twins | Neighbours):
        _look(shell, value)
    elif name == "scan_card" and isinstance(value, str):
        shell.frames[StepId.DOCUMENTS].page.scan_card(value)
    elif name == "zone" and isinstance(value, tuple):
        for step in (StepId.APPLICANT, StepId.OWNER):
            shell.frames[step].page.take_zone(*value)
    elif name == "progress" and isinstance(value, str):
        shell.progress = value
        shell.rail.rows[STEPS.index(StepId.DOCUMENTS)].set_progress(value)
        for frame in shell.frames.values():
            frame.page.show_progress(value)
    else:
        shell.asked.emit(name, value)


def _look(shell: Shell, found: Twins | Neighbours) -> None:
    """Show the cases that were ``found``; what the owner says of a crowd goes into the case."""
    if isinstance(found, Twins):
        panel: TwinsPanel | NeighboursPanel = TwinsPanel(shell.window(), found)
    else:
        panel = NeighboursPanel(shell.window(), found, shell.draft)
        panel.confirmed.connect(
            lambda people: shell.replace_draft(replace(shell.draft, people_confirmed=people))
        )
    panel.chosen.connect(lambda case_id: shell.asked.emit("open_case", case_id))
    panel.open()
