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
        self._without_contrast = theme.Mode.LIGHT.value
        self.look = theme.current().mode.value
        self._install(first)

    @property
    def look(self) -> str:
        """``light``, ``dark``, ``high_contrast``, or as the ``system`` looks."""
        return self._look

    @look.setter
    def look(self, look: str) -> None:
        self._look = look
        if _find_mode(look) is not theme.Mode.HIGH_CONTRAST:
            self._without_contrast = look

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
        self.look, mode = look, _find_mode(look)
        if to is not language.current():
            self._install(to)
        current = theme.current()
        if mode is not current.mode:
            current.set_mode(mode)
        if percent / 100 != current.scale:
            current.set_scale(percent / 100)

    def look_like(self, look: str) -> None:
        """Look so from now on."""
        self.look = look
        theme.current().set_mode(_find_mode(look))
        self.chosen.emit("look", look)

    def resize_to(self, percent: int) -> None:
        """Write everything at ``percent`` of the usual size."""
        theme.current().set_scale(percent / 100)
        self.chosen.emit("text_size", percent)

    def speak(self, to: Language) -> None:
        """Say everything in ``to``; focus and what was typed stay."""
        self._install(to)
        self.chosen.emit("language", to)

    def _install(self, to: Language) -> None:
        language.install(_find_app(), to, self._translations)

    def _resize(self, by: int) -> None:
        scales = theme.SCALES
        at = min(max(scales.index(theme.current().scale) + by, 0), len(scales) - 1)
        self.resize_to(round(scales[at] * 100))

    def _toggle_contrast(self) -> None:
        """Turn high contrast on, or back to the look that was chosen last."""
        high = theme.Mode.HIGH_CONTRAST
        is_on = theme.current().mode is high
        self.look_like(self._without_contrast if is_on else high.value)


def _find_mode(look: str) -> theme.Mode:
    return theme.find_mode(_find_app(), look)


def _find_app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
