"""Why nothing more is written for a story that stood on the wall a moment ago."""

from w4r_desktop.domain.cases import CasePack, CaseStatus
from w4r_desktop.domain.errors.writing import CaseRecalled
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.services.case_book import recall_reasons


def taken_back(pack: CasePack, case_id: str) -> Message | None:
    """The reason in words where the story was recalled or is gone; None where it is on offer."""
    case = next((one for one in pack.cases if one.id == case_id), None)
    if case is None:
        return _("This story is not told any more, so nothing more is written for it.")
    if case.status is not CaseStatus.RECALLED:
        return None
    return explain(CaseRecalled(case.name, recall_reasons(case)))
