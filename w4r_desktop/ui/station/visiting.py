"""The visit under way: one value, read and replaced by the presenters of a station."""

from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.ui.station.alarms import Alarms
from w4r_desktop.ui.station.desks import Desks
from w4r_desktop.ui.station.face import Face
from w4r_desktop.ui.station.visit import Visit


class Visiting:
    """What all presenters of a station share."""

    def __init__(self, desks: Desks, alarms: Alarms, face: Face) -> None:
        self.desks = desks
        self.alarms = alarms
        self.face = face
        self.now = Visit()

    @property
    def case(self) -> Case:
        """The case of the visit."""
        return self.desks.evening.pack.case(self.now.case_id)

    @property
    def draft(self) -> Draft:
        """The draft of the visit, where there is one."""
        if self.now.draft is None:
            raise ValueError(self.now.screen)
        return self.now.draft
