"""Every widget in every state, in Kazakh and in Russian."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.actionbar import ActionBar
from regdesk.ui.widgets.artwork import SignInArtwork
from regdesk.ui.widgets.banner import AlarmBanner
from regdesk.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import Card, NoticeCard
from regdesk.ui.widgets.choices import ChoiceCard, ChoiceGroup
from regdesk.ui.widgets.fieldrow import FieldRow
from regdesk.ui.widgets.fields import (
    ChoiceField,
    DateField,
    IinField,
    PasswordField,
    SearchField,
    TextField,
)
from regdesk.ui.widgets.icon import Initials, Mark
from regdesk.ui.widgets.keycap import KeyLine
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.meter import MeterRow
from regdesk.ui.widgets.pills import PersonTab, Pill
from regdesk.ui.widgets.rail import StepRail
from regdesk.ui.widgets.scanstrip import ScanStrip
from regdesk.ui.widgets.segmented import Segmented
from regdesk.ui.widgets.summary import ErrorSummary
from regdesk.ui.widgets.topbar import TopBar
from regdesk.ui.widgets.track import TrackSwitch


class Words(NamedTuple):
    """The longest words each language puts on these widgets."""

    step: str
    answer: str
    title: str
    notice: str
    sentence: str
    continue_: str
    missing: str
    optional: str
    name: str
    tag: str
    error: str
    categories: tuple[tuple[str, str, str], ...]
    presence: tuple[str, str]
    consent: tuple[str, str, str]
    states: tuple[str, ...]
    note: str
    filters: tuple[str, ...]


KAZAKH = Words(
    "Санат және тіркеу түрі",
    "ҚР азаматы · тұрақты",
    "Кім және қалай тіркеледі?",
    "Үй иесінің өзі келмейінше тіркеуді аяқтауға болмайды",
    "Ол жақын жерде болса, істі кейінге қалдырыңыз: деректер сақталады, уақыты көрініп тұрады.",
    "Сақтап, басып шығару",
    "Тіркеу түрін таңдаңыз",
    "міндетті емес",
    "Әкесінің аты",
    "ЖСН-нен",
    "Бақылау цифры сәйкес емес. Құжаттағы 12 цифрды қайта тексеріңіз.",
    (
        ("user", "ҚР азаматы", "Мекенжайын ауыстырады"),
        ("plane", "Шетелден келген азамат", "Тұрақты тұруға келді"),
        ("globe", "Тұрақты тұратын шетелдік", "ҚР-да тұрақты тұрады"),
        ("idcard", "Азаматтығы жоқ адам", "ҚР-да тұрақты тұрады"),
        ("shield", "Босқын", "Қызметті берушіге жіберіледі"),
    ),
    ("Иә, куәлігі тексерілді", "Жоқ"),
    ("Тұрақты тіркеуге", "Уақытша тіркеуге", "Бас тартады"),
    ("Толтырылуда", "Кезекте", "Кейінге қалды", "Жіберілді", "Қайтарылды", "1/2 үлес"),
    "Ескертпе басып шығару",
    ("Барлығы", "Аяқталмаған", "Кезекте", "Жіберілді", "Қайтарылды"),
)

RUSSIAN = Words(
    "Категория и вид",
    "Гражданин РК · постоянная",
    "Кого и как регистрируем?",
    "Без личного присутствия собственника завершить нельзя",
    "Если он рядом, отложите дело: введённое сохранится, время останется на виду.",
    "Сохранить и распечатать",
    "Выберите вид регистрации",
    "необязательно",
    "Отчество",
    "из ИИН",
    "Контрольная цифра не сходится. Сверьте 12 цифр с документом.",
    (
        ("user", "Гражданин РК", "Меняет адрес"),
        ("plane", "Гражданин из-за рубежа", "Приехал на постоянное жительство"),
        ("globe", "Иностранец с видом", "Постоянно живёт в РК"),
        ("idcard", "Лицо без гражданства", "Постоянно живёт в РК"),
        ("shield", "Беженец", "Направляем к услугодателю"),
    ),
    ("Да, удостоверение проверено", "Нет"),
    ("На постоянную", "На временную", "Отказывает"),
    ("Заполняется", "В очереди", "Отложено", "Отправлено", "Возвращено", "Доля 1/2"),
    "Распечатать памятку",
    ("Все", "Незавершённые", "В очереди", "Отправлены", "Возвращены"),
)


def build_frame(words: Words) -> QWidget:
    """The frame of a step: top bar, rail in all states, notices, action bar not ready."""
    window = QWidget()
    column = _column(window, 0)
    top = TopBar()
    top.set_crumbs((words.step, "031"))
    top.set_clerk("А. Жұмабаева", "7-терезе")
    top.clock.show()
    top.clock.set_limit(30)
    top.clock.show_remaining(-130, "over")
    top.sync.show_state("offline", 12)
    column.addWidget(top)
    row = QHBoxLayout()
    row.setSpacing(0)
    column.addLayout(row, 1)
    row.addWidget(_rail(words))
    middle = _column(None, 0)
    row.addLayout(middle, 1)
    body = _column(None, 12)
    body.setContentsMargins(32, 18, 32, 20)
    middle.addLayout(body, 1)
    body.addWidget(Label(words.title, Role.STEP_TITLE))
    body.addWidget(_summary(words))
    body.addWidget(ScanStrip())
    body.addWidget(_notice(words))
    body.addStretch(1)
    bar = ActionBar()
    bar.set_primary(words.continue_, "Ctrl Enter")
    bar.set_ready(False, words.missing)
    middle.addWidget(bar)
    return window


def build_choices(words: Words) -> QWidget:
    """Cards, segments, pills, tabs, filters, buttons."""
    window = QWidget()
    column = _column(window, 12)
    group = ChoiceGroup(words.step)
    for number, card in enumerate(words.categories, start=1):
        group.add(number, ChoiceCard(*card, number))
    group.card(5).set_muted(True)
    group.set_value(1)
    column.addWidget(group)
    for chosen, muted in ((1, False), (2, False), (None, True)):
        column.addLayout(_left(_presence(words, chosen, muted), _consent(words, chosen, muted)))
    kinds = ("accent", "neutral", "warn", "ok", "danger", "neutral")
    icons = ("pencil", "offline", "pause", "check", "returned", "")
    pills = [Pill(*each) for each in zip(words.states, kinds, icons, strict=True)]
    column.addLayout(_left(*pills, Pill(words.states[0], "ok", "dot")))
    filters = TrackSwitch(words.step)
    for at, text in enumerate(words.filters):
        filters.add(at, text)
        filters.set_count(at, 31 - at)
    column.addLayout(_left(filters))
    tab = PersonTab(1, "Омаров Ерлан")
    tab.setChecked(True)
    column.addLayout(_left(tab, PersonTab(2, "Айгүл"), Initials("АЖ", 40), Mark(40, "soft")))
    grey = PrimaryButton(words.continue_, "Enter")
    grey.set_ready(False)
    column.addLayout(
        _left(
            PrimaryButton(words.continue_, "Enter", large=True),
            grey,
            SecondaryButton(words.note, "Alt ←", "printer"),
            QuietButton(words.note, "F8", small=True),
            LinkButton(words.note, "Alt 1"),
        )
    )
    column.addStretch(1)
    return window


def build_fields(words: Words) -> QWidget:
    """Fields empty, filled by the program, wrong, doubtful, hinted."""
    window = QWidget()
    column = _column(window, 16)
    card = Card()
    card.column.setSpacing(16)
    column.addWidget(card)
    iin, born, sex = IinField("ЖСН"), DateField(words.name, tall=True), ChoiceField(words.name)
    iin.set_value("870412301269")
    iin.set_error(words.error)
    born.set_value("12.04.1987", words.tag)
    sex.set_options([(1, words.presence[1])])
    card.column.addWidget(FieldRow(iin, born, sex))
    valid, doubtful, optional = IinField("ЖСН"), TextField(words.name), TextField(words.name)
    valid.set_value("870412301266")
    doubtful.set_value("Болатұлы", words.tag)
    doubtful.set_tag(words.tag, "warn")
    doubtful.set_warning(words.error)
    optional.set_optional(words.optional)
    card.column.addWidget(FieldRow(valid, doubtful, optional))
    hinted, secret = TextField(words.name, digits=9), PasswordField(words.name)
    hinted.set_hint(words.missing)
    secret.set_value("practice")
    card.column.addWidget(FieldRow(hinted, secret))
    column.addWidget(SearchField(words.missing))
    column.addWidget(SearchField(words.missing, large=True))
    meter = MeterRow(words.name)
    meter.show_verdict(0.35, words.states[1], "warn")
    grid = QGridLayout()
    grid.addWidget(meter, 0, 0)
    grid.addWidget(KeyLine("Ctrl Enter", words.note), 0, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return window


def build_sign_in(words: Words) -> QWidget:
    """The artwork beside a notice, below a banner."""
    window = QWidget()
    column = _column(window, 0)
    banner = AlarmBanner()
    banner.show_text(words.sentence)
    column.addWidget(banner)
    row = QHBoxLayout()
    column.addLayout(row, 1)
    art = SignInArtwork()
    art.set_texts(words.title, words.sentence, words.step)
    row.addWidget(art)
    side = _column(None, 12)
    side.addWidget(NoticeCard("info", words.step, words.sentence))
    side.addWidget(NoticeCard("ok", words.step))
    side.addStretch(1)
    row.addLayout(side, 1)
    return window


GALLERIES: tuple[Callable[[Words], QWidget], ...] = (
    build_frame,
    build_choices,
    build_fields,
    build_sign_in,
)


def _column(window: QWidget | None, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout() if window is None else QVBoxLayout(window)
    margin = spacing and 24
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(spacing)
    if window is not None:
        window.setAutoFillBackground(True)
    return column


def _left(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _rail(words: Words) -> StepRail:
    rail = StepRail()
    for row, state in zip(
        rail.rows, ("done", "error", "todo", "todo", "done", "todo"), strict=True
    ):
        row.set_text(words.step)
        row.set_state(state)
        row.set_answer(words.answer if state != "todo" else "")
    rail.set_current(2)
    rail.set_saved(datetime(2026, 11, 23, 10, 57, 12))
    return rail


def _summary(words: Words) -> ErrorSummary:
    summary = ErrorSummary()
    summary.show_problems([("iin", words.error), ("owner", words.notice)])
    return summary


def _notice(words: Words) -> NoticeCard:
    notice = NoticeCard("danger", words.notice, words.sentence)
    notice.add_button(SecondaryButton(words.note, "F8", "pause", tone="danger", small=True))
    notice.add_button(QuietButton(words.note, "Ctrl P", "printer", small=True))
    return notice


def _presence(words: Words, chosen: int | None, muted: bool) -> Segmented:
    row = Segmented(words.name)
    row.add(1, words.presence[0], 1, "ok")
    row.add(2, words.presence[1], 2, "danger")
    row.set_value(chosen)
    row.set_muted(muted)
    return row


def _consent(words: Words, chosen: int | None, muted: bool) -> Segmented:
    row = Segmented(words.name)
    for number, text in enumerate(words.consent, start=3):
        row.add(number, text, number, "warn" if number == 4 else "ok")
    row.set_value(chosen and chosen + 2)
    row.set_muted(muted)
    return row
