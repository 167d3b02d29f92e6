"""A whole room office for tests of the windows: a real vault, its people, a synthetic room, and somebody before it."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from interview_app.domain.custody import Custodian, Custodianship
from interview_app.domain.house import House
from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.preparation import Preparation
from interview_app.journey import accounts
from interview_app.journey.house import change_house, house_of, rules_of
from interview_app.journey.preparing import Preparing
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import NewPerson, create, unlock
from interview_app.system.clock import SystemClock
from interview_app.vault.cases import Draft
from tests.ui.driver import Driver
from tests.ui.live_driver import PASSPHRASE as SEAL
from tests.ui.live_driver import LiveDriver, set_up_room
from tests.vault.vaults import FAST, PASSPHRASE, HandClock
from ui.app import Program
from ui.flow import AtAdmission, AtSessions, AtUnlock, State
from ui.main_window import MainWindow
from ui.pages import Page
from ui.pages.admission import AdmissionPage
from ui.pages.case import CasePage
from ui.pages.people import PeoplePage
from ui.pages.plan import PlanPage
from ui.pages.room_check import RoomCheckPage
from ui.pages.sessions import SessionsPage
from ui.pages.unlock import UnlockPage
from ui.session_at_hand import SessionAtHand, at_hand

SIZES = ((1366, 768), (1920, 1080))
GIVEN = "the first day of spring"
P = TypeVar("P", bound=Page[Any])

PEOPLE = {
    AccountRole.ADMINISTRATOR: NewPerson("Айгүл Қасымова", "aigul", PASSPHRASE),
    AccountRole.INVESTIGATOR: NewPerson("Сәрсенова Бибігүл Қайратқызы", "bibigul", PASSPHRASE),
    AccountRole.PSYCHOLOGIST: NewPerson("Ибраева Динара Маратқызы", "dinara", PASSPHRASE),
    AccountRole.REVIEWER: NewPerson("Ким Сергей Викторович", "kim", PASSPHRASE),
}


class Afternoon(HandClock):
    """Three in the afternoon in the room on a certain day; hours go by (``passes``) without anybody waiting for them.

    Apart from that the machine's other clocks go as they do.
    """

    def __init__(self) -> None:
        super().__init__(datetime(2026, 11, 21, 15, 0).astimezone(), ns=0)

    def monotonic_ns(self) -> int:
        return SystemClock().monotonic_ns() + self.ns

    def boot_id(self) -> str:
        return SystemClock().boot_id()


def furnish(data: Path, place: Path, clock: HandClock) -> None:
    """Make the vault with its people, the synthetic room, and two custodians who proved their keys."""
    settings = set_up_room(data, place, cameras=1, passphrase_file=False, clock=clock)
    administrator = create(data, PEOPLE[AccountRole.ADMINISTRATOR], clock, FAST)
    for role, person in PEOPLE.items():
        if role is not AccountRole.ADMINISTRATOR:
            accounts.add(administrator, replace(person, passphrase=GIVEN), role, FAST)
            unlocked = unlock(data, person.sign_in, GIVEN, clock)
            accounts.change_passphrase(unlocked, GIVEN, PASSPHRASE, FAST)
            unlocked.lock()
    custodians = tuple(
        Custodian(key, f"print-{kind.value}", kind.value, kind, "2026-11-01T00:00:00.000Z")
        for key, kind in zip(settings.recipients, (Custodianship.COURT, Custodianship.ARCHIVE), strict=True)
    )
    change_house(administrator, House(custodians=custodians, seal_passphrase=SEAL), Action.MANAGE_CUSTODY)
    administrator.lock()


@dataclass
class Office:
    """The room's office; *program* keeps records in a vault of its own."""

    program: Program
    driver: Driver
    place: Path
    clock: HandClock

    def vault_of(self, role: AccountRole) -> Unlocked:
        """Return the vault, opened by the person in *role*."""
        return unlock(self.program.frame.data, PEOPLE[role].sign_in, PASSPHRASE, self.clock)

    def sign_in(self, role: AccountRole = AccountRole.INVESTIGATOR) -> "Office":
        """Let the person in *role* sit down before the list of sessions; return this office."""
        flow = self.program.frame.flow
        self.driver.window.activateWindow()  # keys go to the window that is in front
        self.driver.wait_until(self.driver.window.isActiveWindow)
        self.program.frame.desk.lock()
        self.program.frame.desk.sit_down(self.vault_of(role))
        if isinstance(flow.state, AtUnlock):
            flow.go(AtSessions())
        self.driver.wait_until(lambda: isinstance(self.window.page, SessionsPage))
        return self

    @property
    def unlocked(self) -> Unlocked:
        """The vault as whoever is signed in has it."""
        return self.program.frame.desk.unlocked

    @property
    def journey(self) -> Preparing:
        """The preparation as the vault has it, past the windows."""
        return Preparing(self.unlocked, rules_of(house_of(self.unlocked)))

    def keep(self, preparation: Preparation) -> Draft:
        """Store *preparation* as a session of its own, past the windows."""
        child = replace(preparation.child, child_id="")
        return self.journey.save(self.journey.new(replace(preparation, child=child)), preparation)

    def stored(self, session: str) -> Preparation:
        """Return what the vault has of *session*."""
        return self.journey.load(session).preparation

    def at(self, step: Callable[[SessionAtHand], State], session: str) -> SessionAtHand:
        """Stand at a page of the preparation of *session*, and return it as the windows have it."""
        frame = self.program.frame
        hand = at_hand(frame, self.unlocked, lambda journey: journey.load(session))
        frame.flow._state = AtAdmission(hand)  # from where every page of the preparation can be reached
        frame.flow.go(step(hand))
        return hand

    def begin(self) -> CasePage:
        """Begin a new interview."""
        self.driver.press("New interview")
        return self.case

    def open(self, session: str) -> None:
        """Choose *session* in the list, and open it."""
        self.choose(session)
        self.driver.press("Open")

    def choose(self, session: str) -> None:
        """Choose *session* in the list."""
        page = self.sessions
        page._find()
        self.settle()
        assert session in [row.session for row in page.table.sessions.rows]
        page.table.choose(session)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.driver.wait_until(lambda: not self.program.frame.worker.tasks)

    def screenshots(self, name: str) -> None:
        """Keep the page in every language, look and usual size, as soon as nothing is cut off."""
        self.settle()
        for width, height in SIZES:
            self.window.resize(width, height)
            self.driver.wait_until(partial(self._is_wide, width))
            self.live.screenshots(f"{name}-{width}")
            assert not self.driver.small()

    def _is_wide(self, width: int) -> bool:
        return self.window.width() == width

    def audit(self) -> list[str]:
        """Return what the audit says was done, in order."""
        lines = self.unlocked.database.read("SELECT line FROM audit ORDER BY seq")
        return [str(json.loads(line)["what"]) for (line,) in lines]

    @property
    def window(self) -> MainWindow:
        """The room's window."""
        assert isinstance(self.driver.window, MainWindow)
        return self.driver.window

    @property
    def live(self) -> LiveDriver:
        """Somebody who records."""
        return LiveDriver(self.driver)

    @property
    def sessions(self) -> SessionsPage:
        """The list, once it is shown."""
        return self._page(SessionsPage)

    @property
    def case(self) -> CasePage:
        """The page of case and child, once it is shown."""
        return self._page(CasePage)

    @property
    def plan(self) -> PlanPage:
        """The page of the plan, once it is shown."""
        return self._page(PlanPage)

    @property
    def room(self) -> RoomCheckPage:
        """The room's page, once it is shown."""
        return self._page(RoomCheckPage)

    @property
    def people(self) -> PeoplePage:
        """The people's page, once it is shown."""
        return self._page(PeoplePage)

    @property
    def admission(self) -> AdmissionPage:
        """The last page before the recording, once it is shown."""
        return self._page(AdmissionPage)

    @property
    def unlock(self) -> UnlockPage:
        """The page on which one signs in, once it is shown."""
        return self._page(UnlockPage)

    def _page(self, kind: type[P]) -> P:
        self.driver.wait_until(lambda: isinstance(self.window.page, kind) and self.window.page.isVisible())
        page = self.window.page
        assert isinstance(page, kind)
        return page
