"""Invented facts of slips and of a note, short as in the pictures and as long as life gets."""

from dataclasses import replace

from regdesk.domain.note import NoteFacts
from regdesk.domain.slip import SlipFacts, SlipRow
from regdesk.domain.words import Bilingual, same

SIGNATURE = "Ab9-_xYz" * 10 + "Q0-_aB"  # 64 bytes in base64url
PERMANENT = SlipFacts(
    title=Bilingual(
        "Тұрғылықты жері бойынша тіркеуге өтініш қабылданды",
        "Заявление на регистрацию по месту жительства принято",
    ),
    number="042-007-1-000031-46",
    rows=(
        SlipRow(
            Bilingual("Өтініш беруші", "Заявитель"),
            same("Омаров Ерлан Болатұлы"),
            same("ЖСН / ИИН 870412 30•••6"),
        ),
        SlipRow(Bilingual("Тіркеу түрі", "Вид регистрации"), Bilingual("Тұрақты", "Постоянная")),
        SlipRow(
            Bilingual("Мекенжай", "Адрес"),
            Bilingual(
                "Алматы қ., Медеу ауданы, Қонаев к-сі 12, 45-пәтер",
                "г. Алматы, Медеуский район, ул. Кунаева 12, кв. 45",
            ),
        ),
        SlipRow(
            Bilingual("Үй иесінің келісімі", "Согласие собственника"),
            same("Жақсыбеков Қ. Ө., Жақсыбекова С. Ғ."),
            Bilingual("берілді, өздері қатысты", "получено лично"),
        ),
        SlipRow(
            Bilingual("Өтініштегі адамдар", "Лиц в заявлении"), Bilingual("1 адам", "1 человек")
        ),
    ),
    handed_in="23.11.2026 10:52",
    accepted="23.11.2026 11:04",
    service_time="11:24",
    window=Bilingual("7-терезе", "Окно 7"),
    clerk="А. Жұмабаева",
    next_step=Bilingual(
        "Мәліметтер орталық торабына жіберу кезегінде тұр. Талонды сақтап қойыңыз.",
        "Сведения в очереди на отправку в узел центра. Сохраните этот талон.",
    ),
    status=Bilingual("Жергілікті жазба, жүйеге енгізілмеген", "Локальная запись, в ИС не внесена"),
    disclaimer=Bilingual(
        "Осы растау тіркеуді куәландыратын құжат болып табылмайды. Тіркеу «Жеке тұлғалар» "
        "мемлекеттік деректер базасының мәліметтерімен расталады.",
        "Настоящее подтверждение не является документом, удостоверяющим регистрацию. Регистрация "
        "подтверждается сведениями государственной базы данных «Физические лица».",
    ),
    how_to_check=Bilingual(
        "Тексеру: egov.kz порталы, 1414 бірыңғай байланыс орталығы.",
        "Проверить: портал egov.kz, единый контакт-центр 1414.",
    ),
    law=Bilingual(
        "ҚР Ішкі істер министрінің 30.03.2020 № 267 бұйрығы, 2-қосымша; редакциясы V0.",
        "Приказ МВД РК от 30.03.2020 № 267, приложение 2; редакция V0.",
    ),
    office=Bilingual(
        "«Азаматтарға арналған үкімет» МК · №4 бөлім",
        "ГК «Правительство для граждан» · отдел №4",
    ),
    qr=f"RD1:042-007-1-000031-46:20261123T1104:permanent:{SIGNATURE}",
)
TEMPORARY = replace(
    PERMANENT,
    title=Bilingual(
        "Уақытша болатын (тұратын) жері бойынша тіркеуге өтініш қабылданды",
        "Заявление на регистрацию по месту временного пребывания (проживания) принято",
    ),
    rows=(
        *PERMANENT.rows[:1],
        SlipRow(
            Bilingual("Тіркеу түрі", "Вид регистрации"),
            Bilingual("Уақытша", "Временная"),
            Bilingual(
                "есептен шыққанын растайтын құжат алынғанға дейін",
                "до получения документа, подтверждающего снятие с учёта",
            ),
        ),
        *PERMANENT.rows[2:],
        SlipRow(
            Bilingual("Көрсетілген құжаттар", "Предъявленные документы"),
            Bilingual("паспорт, үй иесінің жеке куәлігі", "паспорт, удостоверение собственника"),
        ),
    ),
    next_step=Bilingual(
        "Бұрын тұрған елден есептен шыққанын растайтын құжатты әкеліңіз: содан кейін тұрақты "
        "тіркеледі. Талонды сақтап қойыңыз.",
        "Принесите документ о снятии с учёта в стране прежнего проживания: после этого "
        "регистрируют постоянно. Сохраните этот талон.",
    ),
    qr=f"RD1:042-007-1-000031-46:20261123T1104:temporary:{SIGNATURE}",
)
PRACTICE = replace(PERMANENT, number="000-001-1-000031-07", practice=True)
REPRINT = replace(PERMANENT, copy=2)

NOTE = NoteFacts(
    title=Bilingual(
        "Тұрғылықты жері бойынша тіркеу: өтініш берушіге ескертпе",
        "Регистрация по месту жительства: памятка заявителю",
    ),
    label="031",
    day="23.11.2026",
    rows=(
        *PERMANENT.rows[:1],
        PERMANENT.rows[2],
        SlipRow(
            Bilingual("Тоқтау себебі", "Почему остановлено"),
            Bilingual(
                "Тұрғын үй иесінің өзінің қатысуы міндетті",
                "Личное присутствие собственника жилища обязательно",
            ),
        ),
        SlipRow(Bilingual("Өзі келуі керек", "Должен прийти лично"), same("Жақсыбеков Қ. Ө.")),
    ),
    window=PERMANENT.window,
    clerk=PERMANENT.clerk,
    phone="+7 727 300 14 14",
    next_step=Bilingual(
        "Іс осы терезеде сақталады. Қайта келгенде құжаттар жаңадан тапсырылады.",
        "Дело хранится в этом окне. Когда придёте снова, документы сдаются заново.",
    ),
    status=Bilingual("Тіркеу жүргізілген жоқ", "Регистрация не произведена"),
    disclaimer=Bilingual("Бұл ескертпе ештеңені растамайды.", "Памятка ничего не подтверждает."),
    law=PERMANENT.law,
    office=PERMANENT.office,
)


def long_facts(people: int = 9) -> SlipFacts:
    """A family with names of 400 letters, the longest address and office there can be."""
    name = ("Құнанбайұлы-Әбдірахмановтегі Ңұрсұлтанғали " * 10)[:400].strip()
    kk = "Солтүстік Қазақстан облысы, Ғабит Мүсірепов атындағы аудан, Шоқан Уәлиханов ауылдық " * 3
    ru = "Северо-Казахстанская область, район имени Габита Мусрепова, Чоканский сельский округ " * 3
    address = Bilingual(f"{kk}12/3-үй, 45-пәтер", f"{ru}дом 12/3, кв. 45")
    unbroken = "Ө" * 150
    return replace(
        TEMPORARY,
        rows=(
            *(
                SlipRow(
                    Bilingual(f"Тіркелетін адам {number}", f"Регистрируемое лицо {number}"),
                    same(f"{number}: {name}"),
                    same("ЖСН / ИИН 870412 30•••6"),
                )
                for number in range(1, people + 1)
            ),
            SlipRow(Bilingual("Мекенжай", "Адрес"), address, same("РКА 0201300123456789")),
            SlipRow(Bilingual("Бөлінбейтін сөз", "Слово без пробелов"), same(unbroken)),
        ),
        clerk="Ғ. Әбдірахманова-Құдайбергенова-Жұмағұлова",
        office=Bilingual(f"{kk[:120]}бөлімі", f"{ru[:120]}отдел"),
        window=Bilingual("Екінші қабаттағы 117-терезе", "Окно 117 на втором этаже"),
        copy=12,
    )


def list_words(facts: SlipFacts) -> list[str]:
    """Every text that must stand on the slip, as it is given."""
    pairs = [
        facts.title,
        facts.window,
        facts.next_step,
        facts.status,
        facts.disclaimer,
        facts.how_to_check,
        facts.law,
        facts.office,
    ]
    for row in facts.rows:
        pairs += [row.label, row.value, *([row.note] if row.note else [])]
    singles = [facts.number, facts.service_time, facts.clerk]
    singles += [*facts.handed_in.split()[1:], *facts.accepted.split()]
    return [*singles, *(text for pair in pairs for text in (pair.kk, pair.ru))]
