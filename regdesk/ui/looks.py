"""How the screen speaks and looks, changed by keys at any moment without losing what was typed."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from regdesk.ui import language, theme
from regdesk.ui.language import Language
from regdesk.ui.shortcuts import Command


class Looks(QObject):
    """``chosen`` tells what is to be remembered: language, look, text_size (per cent)."""

    chosen = Signal(str, object)

    def __init__(self, translations: Path, first: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._translations = translations
        self._mode_before = theme.current().mode
        self.look: str = theme.current().mode.value
        self._install(first)

    def take(self, command: Command | None) -> bool:
        """Do what ``command`` asks of the looks; False when it asks for something else."""
        if command is Command.LANGUAGE:
            russian = language.current() is Language.RU
            self.speak(Language.KK if russian else Language.RU)
        elif command in (Command.LARGER, Command.SMALLER):
            self._resize(1 if command is Command.LARGER else -1)
        elif command is Command.CONTRAST:
            self._toggle_contrast()
        else:
            return False
        return True

    def wear(self, to: Language, look: str, percent: int) -> None:
        """Speak and look as somebody wants it who chose so before; nothing is told."""
        self.look, mode = look, self.find_mode(look)
        if to is not language.current():
            self._install(to)
        current = theme.current()
        if mode is not current.mode:
            current.set_mode(mode)
        if percent / 100 != current.scale:
            current.set_scale(percent / 100)

    def look_like(self, look: str) -> None:
        """Look ``light``, ``dark``, ``high_contrast``, or as the ``system`` does."""
        self.look = look
        theme.current().set_mode(self.find_mode(look))
        self.chosen.emit("look", look)

    def resize_to(self, percent: int) -> None:
        """Write everything at ``percent`` of the usual size."""
        theme.current().set_scale(percent / 100)
        self.chosen.emit("text_size", percent)

    @staticmethod
    def find_mode(look: str) -> theme.Mode:
        """Return the mode of a look; the system's own where it is ``system``."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return theme.system_mode(app) if look == "system" else theme.Mode(look)

    def speak(self, to: Language) -> None:
        """Say everything in ``to``; focus and what was typed stay."""
        self._install(to)
        self.chosen.emit("language", to)

    def _install(self, to: Language) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        language.install(app, to, self._translations)

    def _resize(self, by: int) -> None:
        scales = theme.SCALES
        at = min(max(scales.index(theme.current().scale) + by, 0), len(scales) - 1)
        theme.current().set_scale(scales[at])
        self.chosen.emit("text_size", round(scales[at] * 100))

    def _toggle_contrast(self) -> None:
        current = theme.current()
        if current.mode is theme.Mode.HIGH_CONTRAST:
            current.set_mode(self._mode_before)
        else:
            self._mode_before = current.mode
            current.set_mode(theme.Mode.HIGH_CONTRAST)
        self.look = current.mode.value
        self.chosen.emit("look", current.mode)
