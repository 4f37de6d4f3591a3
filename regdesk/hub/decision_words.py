"""What the hub itself says of a case, to the clerk and to the citizen, in both languages."""

from regdesk.domain.decision import Ruling
from regdesk.protocol.messages import Pair

TOO_LATE = {
    Ruling.CONFIRMED: Pair(
        kk="Кеш: тізілім бұл істі растап қойды, ол енді түзетілмейді. "
        "Өзгеріс туралы жаңа іс ашыңыз.",
        ru="Поздно: регистр уже подтвердил это дело, исправить его нельзя. "
        "Откройте новое дело об изменении.",
    ),
    Ruling.REJECTED: Pair(
        kk="Кеш: тізілім бұл істі қабылдамай қойды, ол енді түзетілмейді. Жаңа іс ашыңыз.",
        ru="Поздно: регистр уже отклонил это дело, исправить его нельзя. Откройте новое дело.",
    ),
}
TOO_LATE_TO_CANCEL = {
    Ruling.CONFIRMED: Pair(
        kk="Кеш: тізілім бұл істі растап қойды, оның күшін жоюға болмайды. "
        "Тіркеуден шығару — бөлек қызмет.",
        ru="Поздно: регистр уже подтвердил это дело, отменить его нельзя. "
        "Снятие с регистрации — отдельная услуга.",
    ),
    Ruling.REJECTED: Pair(
        kk="Кеш: тізілім бұл істі қабылдамай қойды, күшін жоятын ештеңе жоқ.",
        ru="Поздно: регистр уже отклонил это дело, отменять нечего.",
    ),
}
_SIMULATED = Pair(kk=" Жауап берген — оқу тізілімі.", ru=" Ответил учебный регистр.")
_TITLES = {
    Ruling.CONFIRMED: Pair(kk="Тіркеу расталды", ru="Регистрация подтверждена"),
    Ruling.REJECTED: Pair(kk="Тіркеуден бас тартылды", ru="В регистрации отказано"),
    Ruling.NEEDS_ACTION: Pair(kk="Орталыққа хабарласыңыз", ru="Обратитесь в центр"),
}
_TEXTS = {
    Ruling.CONFIRMED: Pair(
        kk="№ {slip} талон бойынша іс тізілімде расталды.",
        ru="Дело по талону № {slip} подтверждено регистром.",
    ),
    Ruling.REJECTED: Pair(
        kk="№ {slip} талон бойынша іс тізілімде қабылданбады.",
        ru="Дело по талону № {slip} отклонено регистром.",
    ),
    Ruling.NEEDS_ACTION: Pair(
        kk="№ {slip} талон бойынша істі түзету керек.",
        ru="В деле по талону № {slip} нужно исправление.",
    ),
}


def say_duplicate(slip: str) -> Pair:
    """Return why a possible duplicate of the case with ``slip`` was returned; empty: none yet."""
    if not slip:
        return Pair(
            kk="Порталдың бұл өтінімімен басқа терезе жұмыс істеп жатыр. Осы іс қайтарылды.",
            ru="С этой заявкой портала уже работает другое окно. Это дело возвращено.",
        )
    return Pair(
        kk=f"Бұл іс № {slip} талон бойынша істі қайталайды. Осы іс қайтарылды.",
        ru=f"Это дело повторяет дело по талону № {slip}. Это дело возвращено.",
    )


def say_accepted(slip: str) -> tuple[Pair, Pair]:
    """Return title and text that tell a citizen of the acceptance."""
    title = Pair(kk="Құжаттар қабылданды", ru="Документы приняты")
    text = Pair(
        kk=f"№ {slip} талон берілді. Шешім туралы бөлек хабарланады.",
        ru=f"Выдан талон № {slip}. О решении будет сообщено отдельно.",
    )
    return title, text


def say_cancelled(slip: str, *, simulated: bool) -> tuple[Pair, Pair]:
    """Return title and text that tell a citizen that his case was cancelled."""
    title = Pair(kk="Істің күші жойылды", ru="Дело отменено")
    who = _SIMULATED if simulated else Pair(kk="", ru="")
    text = Pair(
        kk=f"№ {slip} талон бойынша істің күші орталықта жойылды, тіркеу жасалмады.{who.kk}",
        ru=f"Дело по талону № {slip} отменено в центре, регистрация не произведена.{who.ru}",
    )
    return title, text


def say_expired(days: int) -> tuple[Pair, Pair]:
    """Return title and text that tell a citizen that his application counts no more."""
    title = Pair(kk="Өтінімнің мерзімі өтті", ru="Срок заявки истёк")
    text = Pair(
        kk=f"Өтінім {days} күн ішінде орталықта ашылмады, енгізілген деректер жойылды. "
        "Жаңа өтінім жіберіңіз немесе орталыққа келіңіз.",
        ru=f"Заявку не открыли в центре за {days} дн., введённые сведения удалены. "
        "Отправьте новую заявку или придите в центр.",
    )
    return title, text


def say_ruling(ruling: Ruling, slip: str, *, simulated: bool) -> tuple[Pair, Pair]:
    """Return title and text that tell a citizen what was decided."""
    text, who = _TEXTS[ruling], _SIMULATED if simulated else Pair(kk="", ru="")
    told = Pair(kk=text.kk.format(slip=slip) + who.kk, ru=text.ru.format(slip=slip) + who.ru)
    return _TITLES[ruling], told
