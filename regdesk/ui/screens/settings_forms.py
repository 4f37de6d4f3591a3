"""The parts of the settings: the centre's words, this PC, and how the screen is to the clerk."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.desk import Centre, Desk, DeskRole
from regdesk.domain.words import Bilingual
from regdesk.services.settings_ports import FOR_EVER, DeskSetting
from regdesk.ui import language, theme
from regdesk.ui.fonts import Role
from regdesk.ui.looks import Looks
from regdesk.ui.setting_words import setting_name
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.fieldrow import FieldRow
from regdesk.ui.widgets.fields import ChoiceField, TextField
from regdesk.ui.widgets.labels import Label

_CHOICES = {
    DeskSetting.IDLE_MINUTES: (2, 3, 5, 10, 15, 20, 30, 60),
    DeskSetting.KEEP_PAGES_DAYS: (1, 7, 14, 30, 60, 90, 180, 365),
    DeskSetting.KEEP_CASES_DAYS: (30, 90, 180, 365, 730, 1095, 1825, FOR_EVER),
}
_PAIRS = ("name", "address", "police")


class _Part(QWidget):
    """A heading and rows of fields below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(10)
        self.column.addWidget(Label(title, Role.LABEL_STRONG, "ink2"))


class CentreForm(_Part):
    """``left`` gives the centre as it stands in the fields, when one of them was changed."""

    left = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("The centre, as it stands on every slip"))
        self.fields = {
            "name.kk": TextField(self.tr("Name of the centre, in Kazakh")),
            "name.ru": TextField(self.tr("Name of the centre, in Russian")),
            "address.kk": TextField(self.tr("Address of the centre, in Kazakh")),
            "address.ru": TextField(self.tr("Address of the centre, in Russian")),
            "police.kk": TextField(self.tr("Police body, in Kazakh")),
            "police.ru": TextField(self.tr("Police body, in Russian")),
            "phone": TextField(self.tr("Telephone")),
        }
        for one in _PAIRS:
            self.column.addWidget(FieldRow(self.fields[f"{one}.kk"], self.fields[f"{one}.ru"]))
        self.column.addWidget(self.fields["phone"])
        said = self.tr(
            "Centre %1, window %2, %3. They stand in every number and key: another one needs the "
            "desk to be set up anew and enrolled."
        )
        for place, value in (
            ("%1", desk.centre.code),
            ("%2", str(desk.number)),
            ("%3", self._role(desk.role)),
        ):
            said = said.replace(place, value)
        self.column.addWidget(Label(said, Role.HINT, "ink3", wrap=True))
        self.show_centre(desk.centre)
        for field in self.fields.values():
            field.changed.connect(lambda field=field: field.set_error(""))
            field.left.connect(self._leave)

    def _role(self, role: DeskRole) -> str:
        return {
            DeskRole.CORPORATION: self.tr("clerk of the corporation"),
            DeskRole.PROVIDER_AT_CORPORATION: self.tr("provider's officer in the centre"),
            DeskRole.PROVIDER: self.tr("the provider itself (police)"),
        }[role]

    def show_centre(self, centre: Centre) -> None:
        """Show what holds now."""
        self._shown = centre
        for one in _PAIRS:
            pair: Bilingual = getattr(centre, one)
            self.fields[f"{one}.kk"].set_value(pair.kk)
            self.fields[f"{one}.ru"].set_value(pair.ru)
        self.fields["phone"].set_value(centre.phone)

    def show_error(self, part: str, sentence: str) -> None:
        """Say why ``part`` was not taken: at its empty field, else at its first."""
        fields = [field for path, field in self.fields.items() if path.startswith(part)]
        empty = [field for field in fields if not field.value().strip()]
        for field in (empty or fields)[:1]:
            field.set_error(sentence)

    def _leave(self) -> None:
        name, address, police = (
            Bilingual(self._text(f"{one}.kk"), self._text(f"{one}.ru")) for one in _PAIRS
        )
        phone = self._text("phone")
        asked = replace(self._shown, name=name, address=address, phone=phone, police=police)
        if asked != self._shown:
            self.left.emit(asked)

    def _text(self, path: str) -> str:
        return self.fields[path].value().strip()


class PcForm(_Part):
    """``left`` gives the ``DeskSetting`` that was changed, and what it is to be."""

    left = Signal(object, object)

    def __init__(self, values: Mapping[DeskSetting, str | int]) -> None:
        super().__init__(self.tr("This computer"))
        self.choices = {name: ChoiceField(setting_name(name.value)) for name in _CHOICES}
        self.texts = {
            name: TextField(setting_name(name.value))
            for name in (
                DeskSetting.TICKET,
                DeskSetting.BACKUP_FOLDER,
                DeskSetting.MIRROR_FOLDER,
                DeskSetting.HUB_PROXY,
            )
        }
        ticket = self.texts[DeskSetting.TICKET]
        ticket.set_placeholder("A-012")
        ticket.set_hint(self.tr("An example is enough, such as A-012; empty: no tickets."))
        usual = self.tr("inside the data folder")
        self.texts[DeskSetting.BACKUP_FOLDER].set_placeholder(usual)
        self.texts[DeskSetting.MIRROR_FOLDER].set_placeholder(self.tr("none"))
        proxy = self.texts[DeskSetting.HUB_PROXY]
        proxy.set_placeholder(self.tr("none"))
        proxy.set_hint(self.tr("http://name:port, from the next sign-in on."))
        minutes = self.choices[DeskSetting.IDLE_MINUTES]
        self.column.addWidget(FieldRow(minutes, self.texts[DeskSetting.TICKET]))
        for name in (DeskSetting.BACKUP_FOLDER, DeskSetting.MIRROR_FOLDER):
            self.column.addLayout(self._row(name))
        self.column.addWidget(FieldRow(proxy))
        self._add_terms()
        for name, choice in self.choices.items():
            choice.changed.connect(lambda name=name: self._choose_one(name))
        for name, field in self.texts.items():
            field.changed.connect(lambda field=field: field.set_error(""))
            field.left.connect(lambda name=name: self._leave(name))
        self._shown: dict[DeskSetting, str | int] = {}
        for name, value in values.items():
            self.show_value(name, value)

    def _add_terms(self) -> None:
        """Say what is destroyed when, beside the two terms."""
        pages = self.choices[DeskSetting.KEEP_PAGES_DAYS]
        self.column.addWidget(FieldRow(pages, self.choices[DeskSetting.KEEP_CASES_DAYS]))
        says = self.tr(
            "Both count from the register's decision. In the night after, once the hub holds all "
            "of the case, its pages are destroyed for good; at the end of the second term all that "
            "it says of people. Number, days, how it ended and the trail of acts stay."
        )
        self.column.addWidget(Label(says, Role.HINT, "ink3", wrap=True))

    def _say_choice(self, name: DeskSetting, value: int) -> str:
        if name is DeskSetting.IDLE_MINUTES:
            return str(value)
        return self.tr("%n days", "", value) if value > FOR_EVER else self.tr("for ever")

    def _row(self, name: DeskSetting) -> QHBoxLayout:
        choose = SecondaryButton(self.tr("Choose"))
        choose.clicked.connect(lambda: self._choose(name))
        choose.setAccessibleName(f"{self.tr('Choose')}: {setting_name(name.value)}")
        field = self.texts[name]
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(Label("\N{NO-BREAK SPACE}", Role.LABEL))  # as high as the field's own
        beside.addWidget(choose)
        beside.addStretch(1)
        row.addLayout(beside)
        return row

    def show_value(self, name: DeskSetting, value: str | int) -> None:
        """Show what holds now."""
        self._shown[name] = value
        if name in self.choices:
            usual = [*_CHOICES[name]]
            options = usual if value in usual else [int(value), *usual]
            self.choices[name].set_options([(one, self._say_choice(name, one)) for one in options])
            self.choices[name].set_value(value)
        else:
            self.texts[name].set_value(str(value))

    def show_error(self, name: DeskSetting, sentence: str) -> None:
        """Say at its field why it was not taken."""
        (self.texts.get(name) or self.choices[name]).set_error(sentence)

    def _leave(self, name: DeskSetting) -> None:
        typed = self.texts[name].value().strip()
        if typed != self._shown.get(name):
            self.left.emit(name, typed)

    def _choose_one(self, name: DeskSetting) -> None:
        self.choices[name].set_error("")
        self.left.emit(name, self.choices[name].value())

    def _choose(self, name: DeskSetting) -> None:
        chosen = QFileDialog.getExistingDirectory(self, setting_name(name.value))
        if chosen:
            self.texts[name].set_value(chosen)
            self._leave(name)


class OwnForm(_Part):
    """Language, look and text size of who is signed in; they change as they are chosen. ``spoken``
    tells that the language did.
    """

    spoken = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__(self.tr("The screen, for you alone"))
        self.language = ChoiceField(setting_name("language"))
        self.language.set_options((("kk", "Қазақша"), ("ru", "Русский")))
        self.language.set_value(language.current().value)
        self.look = ChoiceField(setting_name("look"))
        self.look.set_options(
            (
                ("system", self.tr("as the system")),
                ("light", self.tr("light")),
                ("dark", self.tr("dark")),
                ("high_contrast", self.tr("high contrast")),
            )
        )
        self.look.set_value(looks.look)
        self.text_size = ChoiceField(setting_name("text_size"))
        scales = [round(scale * 100) for scale in theme.SCALES]
        self.text_size.set_options([(one, f"{one} %") for one in scales])
        self.text_size.set_value(round(theme.current().scale * 100))
        self.column.addWidget(FieldRow(self.language, self.look, self.text_size))
        self.look.changed.connect(lambda: looks.look_like(self.look.value()))
        self.text_size.changed.connect(lambda: looks.resize_to(self.text_size.value()))
        self.language.changed.connect(lambda: self._speak(looks))

    def _speak(self, looks: Looks) -> None:
        looks.speak(language.Language(self.language.value()))
        self.spoken.emit()
