"""Opens the settings, and does what is changed in them, with a way back for each change."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from regdesk.domain.desk import Centre
from regdesk.domain.errors import RegDeskError
from regdesk.domain.rights import Right, has_right
from regdesk.services.counter import Counter
from regdesk.services.pc_settings import PcSettings
from regdesk.services.settings_ports import DeskSetting, KeptSettings
from regdesk.ui import words
from regdesk.ui.jobs import Jobs
from regdesk.ui.looks import Looks
from regdesk.ui.screens.settings_panel import SettingsPanel
from regdesk.ui.setting_words import setting_name
from regdesk.ui.widgets.toast import Toast


class SettingsDesk(QObject):
    """``asked`` gives the command of another panel."""

    asked = Signal(object)

    def __init__(
        self, counter: Counter, jobs: Jobs, kept: KeptSettings | None, place: QWidget
    ) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._kept = kept
        self._place = place
        self._panel: SettingsPanel | None = None

    def show(self) -> None:
        """Show what may be changed by who is signed in."""
        values = None
        if self._kept is not None and has_right(self._counter.clerk, Right.CHANGE_SETTINGS):
            values = {name: self._kept.get(name) for name in DeskSetting}
        window = self._place.window()
        panel = SettingsPanel(window, self._counter.desk, values, window.findChild(Looks))
        self._panel = panel
        panel.asked.connect(self.asked)
        panel.spoken.connect(self._open_anew)
        if panel.pc is not None:
            panel.pc.left.connect(self.change)
        if panel.centre is not None:
            panel.centre.left.connect(self.change_centre)
        panel.open()

    def change(self, name: DeskSetting, value: str | int, *, undone: bool = False) -> None:
        """Let ``value`` hold; what held before is offered back."""
        if self._kept is None:
            return
        settings = PcSettings(self._counter, self._kept)

        def done(before: str | int) -> None:
            holds, panel = settings.get(name), self._find_panel()
            if panel is not None and panel.pc is not None:
                panel.pc.show_value(name, holds)
            if holds != before:
                back = None if undone else lambda: self.change(name, before, undone=True)
                self._tell(setting_name(name.value), back)

        def refused(error: RegDeskError) -> None:
            panel = self._find_panel()
            if panel is not None and panel.pc is not None:
                panel.pc.show_error(name, words.failure(error))
            else:
                self._fail(error)

        self._jobs.run(lambda: settings.change(name, value), done, refused)

    def change_centre(self, centre: Centre, *, undone: bool = False) -> None:
        """Let the centre be called so; how it was called is offered back."""
        if self._kept is None:
            return
        settings = PcSettings(self._counter, self._kept)

        def done(before: Centre) -> None:
            panel = self._find_panel()
            if panel is not None and panel.centre is not None:
                panel.centre.show_centre(centre)
            if centre != before:
                back = None if undone else lambda: self.change_centre(before, undone=True)
                self._tell(setting_name("centre"), back)

        def refused(error: RegDeskError) -> None:
            panel = self._find_panel()
            if panel is not None and panel.centre is not None:
                part = str(error.params.get("field", "name"))
                panel.centre.show_error(part, words.failure(error))
            else:
                self._fail(error)

        self._jobs.run(lambda: settings.change_centre(centre), done, refused)

    def _find_panel(self) -> SettingsPanel | None:
        """Return the panel while it is open."""
        panel = self._panel
        return panel if panel is not None and isValid(panel) else None

    def _open_anew(self) -> None:
        """Say the panel's own words in the language just chosen."""
        panel = self._find_panel()
        if panel is not None:
            panel.close_over()
            self.show()

    def _tell(self, name: str, back: Callable[[], None] | None) -> None:
        says = self.tr("Changed: %1") if back is not None else self.tr("As before: %1")
        Toast.show_over(self._place.window(), says.replace("%1", name), undo=back)

    def _fail(self, error: RegDeskError) -> None:
        Toast.show_over(self._place.window(), words.failure(error), kind="danger")
