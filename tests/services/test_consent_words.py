"""The owner's consent form: the fields of order 267 in their order, filled in as far as known."""

from dataclasses import replace

import pytest

from regdesk.domain.address import Address, Dwelling, Place, PlaceLevel, Premises
from regdesk.domain.errors import Refusal
from regdesk.domain.finding import Outcome
from regdesk.domain.owner import Capacity, Owner
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import RegistrationKind
from regdesk.domain.words import Bilingual, same
from regdesk.services.consent_words import word_consent
from tests.printing.forms import find_place, with_ward
from tests.services.conftest import DESK, WORDS
from tests.services.families import (
    CHILD,
    FATHER,
    MOTHER,
    NEWCOMER,
    TEENAGER,
    family,
    judged,
)
from tests.services.people import CARD, KUNAEV, ZHAKSYBEKOV, findings, paper

# Domain law paper, 2.2: the Kazakh file's text and the Russian file's text.
LABELS = [
    ("ЖСН", "ИИН"),
    ("Тегі", "Фамилия"),
    ("Аты", "Имя"),
    ("Әкесінің аты", "Отчество"),
    ("Туған кезі (күні)", "Дата рождения"),
    ("Негіздеме-құжат", "Основание"),
    ("Құжаттың №", "№ документа"),
    ("Берілген күні", "Дата выдачи"),
    ("Берген орган", "Орган выдачи"),
    ("Туған жері", "Место рождения"),
    ("Тіркеу әрекеті", "Регистрационное действие"),
    ("Себебі", "Причина"),
    ("Тіркеу мекенжайы", "Адрес регистрации"),
    ("Бұрынғы тіркеу мекенжайы", "Прежний адрес регистрации"),
    ("Келу күні", "Дата прибытия"),
    ("Кету күні", "Дата убытия"),
    ("Тіркелетін адамның қолы", "Подпись регистрируемого лица"),
    ("Байланыс телефоны", "Контактный телефон"),
    ("Тұрғын үй иесінің/-лерінің қолы/-дары", "Подпись/-и собственника/-ков"),
]
PARTS = [
    ("Ел", "Страна"),
    ("Облыс", "Область"),
    ("Аудан", "Район"),
    ("Елді мекен", "Нас. пункт"),
    ("Елді мекеннің орналасқан жері", "Р-н нас. пункта"),
    ("Көше", "Улица"),
    ("Үй", "дом"),
    ("корпус", "корпус"),
    ("пәтер", "кв."),
]


def consent(draft, says=None):
    says = says or judged(draft)
    return word_consent(WORDS, draft, says, desk=DESK, find_place=find_place)


def field(number, draft, form=0):
    return consent(draft).forms[form].fields[number - 1]


def parts(draft, number=13):
    return {part.label.ru: part.value.ru for part in field(number, draft).parts}


def at(code, **address):
    place = find_place(code)
    dwelling = Dwelling(Address(place, KUNAEV, **({"house": "12"} | address)), Premises.FLAT)
    return replace(family(FATHER), dwelling=dwelling)


def test_the_nineteen_fields_stand_in_the_official_order_and_words():
    (form,) = consent(family(FATHER)).forms

    assert [one.number for one in form.fields] == list(range(1, 20))
    assert [(one.label.kk, one.label.ru) for one in form.fields] == LABELS


@pytest.mark.parametrize("number", [13, 14])
def test_both_addresses_have_the_same_official_parts(number):
    said = field(number, family(FATHER)).parts

    assert [(one.label.kk, one.label.ru) for one in said] == PARTS


def test_the_official_sentences_are_kept():
    facts = consent(family(FATHER))

    assert facts.title == Bilingual("Тіркеуге келісім", "Согласие на регистрацию")
    assert facts.opening == Bilingual(
        "Мен/біз үй иесі/-лері (жалға беруші)", "Я/мы собственник/-и (наниматель)"
    )
    assert facts.sentence == Bilingual(
        "тіркеуге қоюға қарсы емеспін:", "Не возражаю против регистрации:"
    )
    assert (facts.to, facts.addressee) == (Bilingual("Кімге", "Кому"), DESK.centre.police)


def test_person_and_document_are_filled_in():
    document = replace(CARD, issued_on="18.06.2022", issued_by="ҚР ІІМ")
    father = replace(FATHER, person=replace(FATHER.person, document=document))
    draft = replace(family(father), arrived_on="20.11.2023")

    said = [one.value.ru for one in consent(draft).forms[0].fields]
    assert said[:9] == [
        "870412301266",
        "Омаров",
        "Ерлан",
        "Болатұлы",
        "12.04.1987",
        "удостоверение личности",
        "041758822",
        "18.06.2022",
        "ҚР ІІМ",
    ]
    assert said[14] == "20.11.2023"


@pytest.mark.parametrize("number", [8, 9, 10, 12, 15, 16, 18])
def test_what_the_case_does_not_know_is_left_to_be_written(number):
    assert field(number, family(FATHER)).value == same("")


def test_the_action_that_was_chosen_is_ticked():
    permanent = family(FATHER)
    temporary = replace(permanent, registration=RegistrationKind.TEMPORARY, stay_until="01.03.2024")

    assert [one.ru for one in field(11, permanent).choices] == [
        "регистрация смены юридического адреса",
        "временная регистрация по месту жительства",
    ]
    assert [field(11, one).chosen for one in (permanent, temporary)] == [0, 1]
    assert [field(16, one).value.kk for one in (permanent, temporary)] == ["", "01.03.2024"]
    assert field(11, replace(permanent, registration=None)).chosen is None


def test_until_the_proof_is_there_the_consent_is_to_temporary_registration():
    draft = family(NEWCOMER, without=((PaperCode.DEREGISTRATION, "r2"),))

    assert judged(draft).outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF
    assert field(11, draft).chosen == 1


@pytest.mark.parametrize(
    ("code", "divided"),
    [
        ("751710000", ("–", "–", "город Алматы", "Медеуский район")),
        ("750000000", ("–", "–", "город Алматы", "–")),
        (
            "111010000",
            ("Акмолинская область", "городская администрация Кокшетау", "город Кокшетау", "–"),
        ),
    ],
)
def test_the_address_is_divided_by_the_levels_of_the_classifier(code, divided):
    said = parts(at(code))

    assert said["Страна"] == "Республика Казахстан"
    wanted = ("Область", "Район", "Нас. пункт", "Р-н нас. пункта")
    assert tuple(said[one] for one in wanted) == divided


def test_a_village_stands_with_its_okrug():
    def named(code, level, kk, ru):
        name = Bilingual(kk, ru)
        return Place(code, "NK RK 11-2025", level, name, name)

    village = named("113233100", PlaceLevel.SETTLEMENT, "Өрнек ауылы", "село Урнек")
    okrug = named("113233000", PlaceLevel.SUB_DISTRICT, "Жалғызқарағай а.о.", "Жалгызкарагайский")
    around = {"113233000": okrug}
    draft = replace(at("751710000"), dwelling=Dwelling(Address(village, KUNAEV, house="3")))

    def find(code):
        return around.get(code) or find_place(code)

    facts = word_consent(WORDS, draft, judged(draft), desk=DESK, find_place=find)
    said = {part.label.ru: part.value.ru for part in facts.forms[0].fields[12].parts}
    assert said["Область"] == "Акмолинская область"
    assert said["Район"] == "Аккольский район"
    assert said["Нас. пункт"] == "село Урнек"
    assert said["Р-н нас. пункта"] == "Жалгызкарагайский"


def test_what_a_house_has_not_is_a_dash_and_what_nobody_typed_a_line():
    house = parts(at("750000000", house="12"))
    blank = parts(at("750000000", house=""))

    assert (house["дом"], house["корпус"], house["кв."]) == ("12", "–", "–")
    assert (blank["дом"], blank["корпус"], blank["кв."]) == ("", "", "")


def test_without_a_place_every_part_is_a_line():
    assert set(parts(replace(family(FATHER), dwelling=Dwelling())).values()) == {""}


def test_the_former_address_is_the_line_as_typed_or_its_parts_to_write_into():
    known = replace(FATHER, former_address=" г. Астана, ул. Сарайшык 4 ")

    said = field(14, family(known))
    assert (said.value.kk, said.parts) == ("г. Астана, ул. Сарайшык 4", ())
    assert set(parts(family(FATHER), 14).values()) == {""}


def test_everyone_for_whom_consent_is_asked_has_a_form_and_no_child_that_follows():
    facts = consent(family(FATHER, MOTHER, TEENAGER, CHILD))

    named = [form.fields[2].value.kk for form in facts.forms]
    assert named == ["Ерлан", "Айгүл", "Дәурен"]


def test_each_owner_has_a_row_with_his_iin_and_a_line_to_sign():
    (form,) = consent(with_ward(family(FATHER))).forms

    host, ward = form.owners
    assert (host.name, host.iin, host.by) == ("Жақсыбеков Қанат Өмірұлы", ZHAKSYBEKOV.iin, "")
    assert (ward.name, ward.iin, ward.by) == ("Жақсыбекова Сәуле", "", host.name)
    assert form.fields[18].signers == (host.name, host.name)
    assert form.fields[16].signers == ("Омаров Е. Б.",)


def test_nobody_consents_to_his_own_registration():
    draft = family(FATHER, TEENAGER)
    own = replace(draft.owners[0], registrant="r1")
    other = Owner("o2", replace(ZHAKSYBEKOV, given="Дәулет"))
    facts = consent(replace(draft, owners=(own, other)))

    first, second = ([owner.name for owner in form.owners] for form in facts.forms)
    assert first == ["Жақсыбеков Дәулет Өмірұлы"]
    assert second == ["Омаров Ерлан Болатұлы", "Жақсыбеков Дәулет Өмірұлы"]


def test_a_tenant_signs_as_such():
    draft = family(FATHER)
    tenant = replace(draft.owners[0], tenant=True)
    (form,) = consent(replace(draft, owners=(tenant,))).forms

    assert form.owners[0].role == Bilingual("жалға алушы", "наниматель")
    assert tenant.capacity is Capacity.FULL


def test_an_owner_not_yet_known_writes_himself_in():
    draft = replace(family(FATHER), owners=())
    (form,) = consent(draft, findings(papers=[paper(PaperCode.CONSENT)])).forms

    assert [(one.name, one.iin) for one in form.owners] == [("", "")]
    assert form.fields[18].signers == ("",)


def test_where_the_law_asks_nobody_there_is_no_form():
    says = findings(papers=[paper(PaperCode.PETITION)])

    with pytest.raises(Refusal) as error:
        consent(family(FATHER), says)
    assert error.value.key == "consent.not_asked"


def test_every_identity_document_has_its_name():
    from regdesk.domain.people import IdentityKind

    for kind in IdentityKind:
        said = WORDS.say(f"consent.document.{kind.value}")
        assert said.kk
        assert said.ru
