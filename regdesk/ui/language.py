"""The language of the screen, switched while the program runs."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


class Language(StrEnum):
    """Languages of the screen; English is for support staff."""

    KK = "kk"
    RU = "ru"
    EN = "en"


_LOCALES = {Language.KK: "kk_KZ", Language.RU: "ru_RU", Language.EN: "en_GB"}
_loaded: list[QTranslator] = []


def install(app: QCoreApplication, language: Language, folder: Path) -> None:
    """Speak ``language`` from now on; every widget, where there are any, gets ``LanguageChange``.

    ``folder`` holds ``regdesk_<language>.qm``; Qt's own words come with Qt. English needs no
    file; its plural forms are read from ``regdesk_en.qm`` where there is one.
    """
    while _loaded:
        app.removeTranslator(_loaded.pop())
    locale = QLocale(_LOCALES[language])
    QLocale.setDefault(locale)
    for window in app.topLevelWidgets() if isinstance(app, QApplication) else ():
        window.setLocale(locale)  # a screen reader takes its voice from here
    for name, place in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"regdesk_{language}", str(folder)),
    ):
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
            _loaded.append(translator)


def current() -> Language:
    """Return the language in force."""
    return Language(QLocale().name().split("_")[0])
