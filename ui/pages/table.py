"""Which page shows which state. A page is imported when its state is first shown, so that nothing else waits for it."""

from importlib import import_module
from typing import Any

from ui.flow import (
    AtAdministration,
    AtAdmission,
    AtCase,
    AtCopies,
    AtDevices,
    AtFirstStart,
    AtInterview,
    AtOwnPassphrase,
    AtPapers,
    AtPeople,
    AtPlan,
    AtProtocol,
    AtRecording,
    AtRoom,
    AtSealing,
    AtSessions,
    AtStart,
    AtUnlock,
    State,
)
from ui.frame import Frame
from ui.pages import Page, PageOf


def _page(module: str, name: str) -> PageOf:
    def make(frame: Frame, state: Any) -> Page[Any]:
        page: Page[Any] = getattr(import_module(f"ui.pages.{module}"), name)(frame, state)
        return page

    return make


PAGES: dict[type[State], PageOf] = {
    AtFirstStart: _page("first_start", "FirstStartPage"),
    AtUnlock: _page("unlock", "UnlockPage"),
    AtOwnPassphrase: _page("own_passphrase", "OwnPassphrasePage"),
    AtSessions: _page("sessions", "SessionsPage"),
    AtAdministration: _page("administration", "AdministrationPage"),
    AtCase: _page("case", "CasePage"),
    AtPlan: _page("plan", "PlanPage"),
    AtRoom: _page("room_check", "RoomCheckPage"),
    AtPeople: _page("people", "PeoplePage"),
    AtAdmission: _page("admission", "AdmissionPage"),
    AtStart: _page("start", "StartPage"),
    AtDevices: _page("devices", "DevicesPage"),
    AtRecording: _page("recording", "RecordingPage"),
    AtInterview: _page("interview", "InterviewPage"),
    AtProtocol: _page("protocol", "ProtocolPage"),
    AtSealing: _page("sealing", "SealingPage"),
    AtCopies: _page("copies", "CopiesPage"),
    AtPapers: _page("papers", "PapersPage"),
}
