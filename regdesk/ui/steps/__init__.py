"""The six pages of the wizard, one file each; what they share is ``page.StepPage``."""

from regdesk.domain.draft import StepId
from regdesk.ui.steps.address import AddressPage
from regdesk.ui.steps.applicant import ApplicantPage
from regdesk.ui.steps.category import CategoryPage
from regdesk.ui.steps.documents import DocumentsPage
from regdesk.ui.steps.owner import OwnerPage
from regdesk.ui.steps.page import StepPage
from regdesk.ui.steps.review import ReviewPage

PAGES: dict[StepId, type[StepPage]] = {
    page.step: page
    for page in (
        CategoryPage,
        ApplicantPage,
        AddressPage,
        OwnerPage,
        DocumentsPage,
        ReviewPage,
    )
}
