"""The fixed words of the layouts; everything said of a case comes worded in its facts."""

from regdesk.domain.words import Bilingual

CASE = Bilingual("Іс", "Дело")
CASE_NUMBER = Bilingual("Іс нөмірі", "Номер дела")
HANDED_IN = Bilingual("Тапсырылды", "Сдано")
ACCEPTED = Bilingual("Қабылданды", "Принято")
SERVICE_TIME = Bilingual("Уақыты", "Время")
FREE_OF_CHARGE = Bilingual("Қызмет тегін", "Бесплатно")
APPLICANT_SIGNS = Bilingual("Өтініш берушінің қолы", "Подпись заявителя")
CLERK_SIGNS = Bilingual("Қызметкер", "Сотрудник")
FOR_APPLICANT = Bilingual("Өтініш берушіге", "Заявителю")
STAYS_HERE = Bilingual("Бөлімде қалады", "Остаётся в отделе")
COPY = Bilingual("Көшірме", "Копия")
PART = Bilingual("Парақ", "Лист")
PHONE = Bilingual("Телефон", "Телефон")
SHOW_AGAIN = Bilingual("Қайта келгенде көрсетіңіз", "Покажите в следующий раз")
FULL_NAME = Bilingual("Т.А.Ә.", "Ф.И.О.")
SIGNATURE = Bilingual("қолы", "подпись")
IIN = Bilingual("ЖСН", "ИИН")
RECIPIENT = Bilingual("Көрсетілетін қызметті алушы", "Услугополучатель")
RECIPIENT_PLACE = Bilingual("Оның мекенжайы", "Его адрес")
EXECUTOR = Bilingual("Орындаушы", "Исполнитель")
PHONES = Bilingual("Телефоны", "Телефон")
RECEIVED = Bilingual("Алдым", "Получил")
RECIPIENT_SIGNS = Bilingual("көрсетілетін қызметті алушы", "услугополучатель")
EXEMPLAR = Bilingual("Дана", "Экземпляр")
PRACTICE = Bilingual("ЖАТТЫҒУ", "УЧЕБНЫЙ")

RECOVERY_TITLE = Bilingual("Қалпына келтіру кілті", "Ключ восстановления")
RECOVERY_DESK = Bilingual("Терезе", "Окно")
RECOVERY_MADE_ON = Bilingual("Жасалған күні", "Дата создания")
RECOVERY_WHAT = Bilingual(
    "Бұл кілт құпиясөздер ұмытылғанда осы компьютердегі істерді ашады. Ол бір рет қана көрсетіледі "
    "және еш жерде сақталмайды.",
    "Этот ключ открывает дела на этом компьютере, если пароли забыты. Он показывается только один "
    "раз и нигде не хранится.",
)
RECOVERY_KEEP = Bilingual(
    "Парақты мөрленген конвертке салып, бөлім басшысының сейфінде сақтаңыз. Көшірмесін жасамаңыз, "
    "суретке түсірмеңіз, компьютердің қасына қоймаңыз.",
    "Положите лист в запечатанный конверт и храните в сейфе руководителя отдела. Не копируйте, не "
    "фотографируйте и не держите рядом с компьютером.",
)
RECOVERY_LOST = Bilingual(
    "Парақ жоғалса немесе оны бөгде адам көрсе, әкімшіге сол күні хабарлаңыз.",
    "Если лист утерян или его видел посторонний, сообщите администратору в тот же день.",
)


def copy_mark(number: int) -> Bilingual:
    """Return the mark of the ``number``-th reprint."""
    return _with(COPY, str(number))


def part_mark(number: int, count: int) -> Bilingual:
    """Return which of the ``count`` pages of one sheet this is."""
    return _with(PART, f"{number}/{count}")


def exemplar_mark(number: int, count: int) -> Bilingual:
    """Return which of ``count`` exemplars of the same form this is."""
    return _with(EXEMPLAR, f"{number}/{count}")


def _with(word: Bilingual, number: str) -> Bilingual:
    return Bilingual(f"{word.kk} {number}", f"{word.ru} {number}")
