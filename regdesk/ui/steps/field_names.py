"""What the steps and their fields are called where something is said of them from outside."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import StepId

translate = QCoreApplication.translate


def step_name(step: StepId) -> str:
    """Return the name of a step as it stands in the rail."""
    return {
        StepId.CATEGORY: translate("StepRail", "Category and kind"),
        StepId.APPLICANT: translate("StepRail", "The applicant"),
        StepId.ADDRESS: translate("StepRail", "The address"),
        StepId.OWNER: translate("StepRail", "The owner's consent"),
        StepId.DOCUMENTS: translate("StepRail", "The papers"),
        StepId.REVIEW: translate("StepRail", "Check and save"),
    }[step]


def field_name(path: str) -> str:
    """Return the label of the field of ``path`` (``dwelling.address.house``), empty where it is
    no single field of a step.
    """
    _, _, last = path.rpartition(".")
    if path.endswith("document.number"):
        return translate("PersonForm", "Document number")
    return {
        "iin": translate("PersonForm", "IIN"),
        "born": translate("PersonForm", "Date of birth"),
        "sex": translate("PersonForm", "Sex"),
        "surname": translate("PersonForm", "Surname"),
        "given": translate("PersonForm", "Given name"),
        "patronymic": translate("PersonForm", "Patronymic"),
        "kind": translate("PersonForm", "Kind of document"),
        "valid_until": translate("PersonForm", "Valid until"),
        "arrived_on": translate("CategoryPage", "Day of arrival"),
        "stay_until": translate("UntilCard", "Temporary until"),
        "registration": translate("CategoryPage", "Kind of registration"),
        "category": translate("CategoryPage", "Category of the applicant"),
        "place": translate("AddressFields", "City, district"),
        "street": translate("AddressFields", "Street"),
        "house": translate("AddressFields", "House"),
        "block": translate("AddressFields", "Block"),
        "flat": translate("AddressFields", "Flat number"),
        "rka": translate("AddressFields", "Address code (RKA)"),
        "share": translate("OwnerForm", "Share"),
    }.get(last, "")
