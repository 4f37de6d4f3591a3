"""What the screens call the values of the domain: categories, documents, papers, premises.

Each function words one value in the language of the window, at the moment it is painted.
"""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.address import Premises
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Consent
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Category,
    HandsIn,
    IdentityKind,
    PassportState,
    RegistrationKind,
)

translate = QCoreApplication.translate


def category_name(category: Category) -> str:
    """Return the title of a category's card."""
    return {
        Category.CITIZEN: translate("Category", "Citizen of Kazakhstan"),
        Category.CITIZEN_FROM_ABROAD: translate("Category", "Citizen from abroad"),
        Category.FOREIGNER: translate("Category", "Foreigner residing permanently"),
        Category.STATELESS: translate("Category", "Stateless person"),
        Category.REFUGEE: translate("Category", "Refugee"),
    }[category]


def proof_name(proof: AbroadProof) -> str:
    """Return what is shown of the country left, as the field shows it."""
    return {
        AbroadProof.DEREGISTRATION: translate("Proof", "De-registered there"),
        AbroadProof.NO_CITIZENSHIP: translate("Proof", "No citizenship of it"),
        AbroadProof.NONE: translate("Proof", "Not obtained yet"),
    }[proof]


def passport_name(state: PassportState) -> str:
    """Return what became of a passport, as the field shows it."""
    return {
        PassportState.VALID: translate("Passport", "Valid"),
        PassportState.LOST: translate("Passport", "Lost"),
        PassportState.EXPIRED: translate("Passport", "Expired"),
    }[state]


def hands_in_name(who: HandsIn) -> str:
    """Return who hands in, as the segment says it."""
    return {
        HandsIn.SELF: translate("HandsIn", "Himself"),
        HandsIn.REPRESENTATIVE: translate("HandsIn", "Legal representative"),
        HandsIn.ATTORNEY: translate("HandsIn", "By power of attorney"),
    }[who]


def registration_name(kind: RegistrationKind) -> str:
    """Return the title of a kind of registration: «Тұрақты тіркеу»."""
    if kind is RegistrationKind.PERMANENT:
        return translate("Registration", "Permanent registration")
    return translate("Registration", "Temporary registration")


def sex_name(sex: Sex) -> str:
    """Return the sex as the field shows it."""
    if sex is Sex.MALE:
        return translate("Sex", "Male")
    return translate("Sex", "Female")


def identity_name(kind: IdentityKind) -> str:
    """Return the everyday name of an identity document."""
    return {
        IdentityKind.ID_CARD: translate("Identity", "Identity card"),
        IdentityKind.PASSPORT: translate("Identity", "Passport"),
        IdentityKind.FOREIGN_PASSPORT: translate("Identity", "Foreign passport"),
        IdentityKind.RESIDENCE_PERMIT: translate("Identity", "Residence permit"),
        IdentityKind.STATELESS_CERTIFICATE: translate("Identity", "Stateless person's certificate"),
        IdentityKind.DIPLOMATIC_PASSPORT: translate("Identity", "Diplomatic passport"),
        IdentityKind.SERVICE_PASSPORT: translate("Identity", "Service passport"),
        IdentityKind.REFUGEE_CERTIFICATE: translate("Identity", "Refugee certificate"),
        IdentityKind.SEAMAN_CARD: translate("Identity", "Seaman's identity card"),
        IdentityKind.BIRTH_CERTIFICATE: translate("Identity", "Birth certificate"),
        IdentityKind.RETURN_CERTIFICATE: translate("Identity", "Certificate of return"),
        IdentityKind.FOREIGN_ID_CARD: translate("Identity", "Foreign identity card"),
    }[kind]


def paper_name(code: PaperCode) -> str:
    """Return the short name of a paper, as it stands on its card; the law's words are longer."""
    return {
        PaperCode.OWNER_ID: translate("Paper", "Identity document"),
        PaperCode.CONSENT: translate("Paper", "Consent to registration"),
        PaperCode.PETITION: translate("Paper", "Petition of the administration"),
        PaperCode.APPLICANT_ID: translate("Paper", "Identity document"),
        PaperCode.BIRTH: translate("Paper", "Birth certificate"),
        PaperCode.PASSPORT: translate("Paper", "Passport"),
        PaperCode.RETURN: translate("Paper", "Certificate of return"),
        PaperCode.DEREGISTRATION: translate("Paper", "De-registration abroad"),
        PaperCode.NO_CITIZENSHIP: translate("Paper", "Certificate of no citizenship"),
        PaperCode.RESIDENCE_PERMIT: translate("Paper", "Residence permit"),
        PaperCode.STATELESS: translate("Paper", "Stateless person's certificate"),
        PaperCode.REFUGEE: translate("Paper", "Refugee certificate"),
        PaperCode.POWER_OF_ATTORNEY: translate("Paper", "Power of attorney"),
        PaperCode.REPRESENTATIVE: translate("Paper", "Proof of representation"),
        PaperCode.COURT: translate("Paper", "Court decision"),
    }[code]


def paper_whose(code: PaperCode) -> str:
    """Return the name of a paper with whose it is, as the list of needed papers says it."""
    return {
        PaperCode.APPLICANT_ID: translate("Paper", "Applicant's identity document"),
        PaperCode.OWNER_ID: translate("Paper", "Owner's identity document"),
        PaperCode.CONSENT: translate("Paper", "Owner's consent, given in person"),
    }.get(code) or paper_name(code)


def premises_name(premises: Premises) -> str:
    """Return the kind of premises as the field shows it."""
    return {
        Premises.FLAT: translate("Premises", "Flat"),
        Premises.HOUSE: translate("Premises", "Detached house"),
        Premises.DACHA: translate("Premises", "Dacha building"),
        Premises.DORMITORY: translate("Premises", "Dormitory"),
        Premises.HOTEL: translate("Premises", "Hotel"),
        Premises.REST_HOME: translate("Premises", "Rest home"),
        Premises.SANATORIUM: translate("Premises", "Sanatorium"),
        Premises.MEDICAL: translate("Premises", "Medical institution"),
        Premises.BOARDING_HOME: translate("Premises", "Residential home"),
        Premises.ELDERLY_HOME: translate("Premises", "Home for the elderly"),
        Premises.OTHER: translate("Premises", "Other premises"),
    }[premises]


def consent_name(consent: Consent) -> str:
    """Return what the owner said, as the segment says it."""
    return {
        Consent.PERMANENT: translate("Consent", "To permanent"),
        Consent.TEMPORARY: translate("Consent", "To temporary"),
        Consent.REFUSED: translate("Consent", "Refuses"),
    }[consent]
