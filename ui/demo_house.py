"""The demo's administrator: the first start, step by step, and the people who will sign in.

Rules. The custodians are the demo's own court and archive: each proves the key by the room's challenge, answered with
the secret key that lies in the demo's folder. The ten-second test recording is left for later: the interview records
with the same devices a minute afterwards.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from interview_app.domain.custody import Custodianship
from interview_app.domain.permissions import AccountRole
from interview_app.journey.custody import answer
from interview_app.journey.demo_room import PASSPHRASE, SIGN_IN, DemoRoom
from interview_app.system.age import Identity
from interview_app.system.passphrase import read_passphrase
from ui.demo_hands import Hands, Script
from ui.pages.administration import AdministrationPage
from ui.pages.first_start import FirstStartPage
from ui.pages.sessions import SessionsPage
from ui.panels import Panel
from ui.panels.custody import CustodyPanel
from ui.panels.devices_panel import DevicesPanel
from ui.panels.name_panel import NamePanel
from ui.panels.people_panel import PeoplePanel
from ui.panels.rules_panel import RulesPanel
from ui.panels.seal_panel import SealPanel
from ui.panels.targets_panel import TargetsPanel
from ui.panels.trial_run import TrialRun
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.signed_in import SignedIn

PanelT = TypeVar("PanelT", bound=Panel)


def first_start(hands: Hands, place: DemoRoom) -> Script[None]:
    """Set the room up, up to its test recording, and go to the sessions."""
    page = yield from hands.page(FirstStartPage)
    yield lambda: not hands.program.frame.worker.tasks
    form = page.administrator
    yield from hands.type(form.name.line, hands.word("administrator"))
    yield from hands.type(form.sign_in.line, SIGN_IN[AccountRole.ADMINISTRATOR])
    yield from type_twice(hands, form.passphrase, PASSPHRASE)
    yield from hands.keep("administrator")
    yield from hands.press(page.onward)
    named = yield from _panel(page, NamePanel)
    yield from hands.type(named.name.line, hands.word("room"))
    yield from hands.keep("room-name")
    yield from hands.press(page.onward)
    yield from _disks(hands, page, place)
    yield from _custodians(hands, page, place)
    yield from _seal(hands, page, place)
    devices = yield from _panel(page, DevicesPanel)
    yield lambda: all(picture.showing for picture in devices.pictures) and devices.level.hears
    yield from hands.keep("set-up-devices")
    yield from hands.press(page.onward)
    yield from _panel(page, RulesPanel)
    yield from hands.keep("rules")
    yield from hands.press(page.onward)
    run = yield from _panel(page, TrialRun)
    yield lambda: run.is_looked_at
    yield from hands.keep("test-recording")
    yield from hands.press(page.later)


def people_who_sign_in(hands: Hands) -> Script[None]:
    """Add the investigator and the psychologist, and lock the vault."""
    sessions = yield from hands.page(SessionsPage)
    yield from hands.press(sessions.room)
    page = yield from hands.page(AdministrationPage)
    yield lambda: isinstance(page.panel, PeoplePanel) and page.panel.rows
    panel = page.panel
    assert isinstance(panel, PeoplePanel)  # noqa: S101 - the line before waits for it
    for role in (AccountRole.INVESTIGATOR, AccountRole.PSYCHOLOGIST):
        yield from _add_person(hands, panel, role)
    yield from hands.keep("people-who-sign-in")
    yield from hands.press(page.back)
    yield from hands.page(SessionsPage)
    yield from hands.press(hands.window.findChildren(SignedIn)[0].lock)


def type_twice(hands: Hands, form: NewPassphrase, passphrase: str) -> Script[None]:
    """Type a new *passphrase*, and once more."""
    yield from hands.type(form.first.line, passphrase)
    yield from hands.type(form.again.line, passphrase)


def _add_person(hands: Hands, panel: PeoplePanel, role: AccountRole) -> Script[None]:
    before = len(panel.rows)
    yield from hands.press(panel.add)
    yield from hands.type(panel.form.name.line, hands.word(role.value))
    yield from hands.type(panel.form.sign_in.line, SIGN_IN[role])
    yield from hands.choose(panel.form.role, role.value)
    yield from type_twice(hands, panel.form.passphrase, PASSPHRASE)
    yield from hands.press(panel.form.keep)
    yield lambda: len(panel.rows) > before


def _panel(page: FirstStartPage, kind: type[PanelT]) -> Script[PanelT]:
    """Wait for the panel of a step, and until it knows how things are."""

    def shown() -> PanelT | None:
        panel = page.views.currentWidget()
        return panel if isinstance(panel, kind) and panel.known is not None else None

    yield shown
    panel = shown()
    assert panel is not None  # noqa: S101 - the line before waits for it
    return panel


def _disks(hands: Hands, page: FirstStartPage, place: DemoRoom) -> Script[None]:
    panel = yield from _panel(page, TargetsPanel)
    for line, folder in zip(panel.targets, place.targets, strict=True):
        yield from hands.choose_path(line.choose, folder)
        yield from _chosen(panel, folder)
    yield from hands.keep("disks")
    yield from hands.press(page.onward)


def _chosen(panel: TargetsPanel, folder: Path) -> Script[None]:
    yield lambda: panel.known is not None and str(folder) in panel.known.room.room.targets


def _custodians(hands: Hands, page: FirstStartPage, place: DemoRoom) -> Script[None]:
    panel = yield from _panel(page, CustodyPanel)
    yield from _prove(hands, panel, place.court, Custodianship.COURT)
    yield from _prove(hands, panel, place.archive, Custodianship.ARCHIVE)
    yield from hands.keep("custodians")
    yield from hands.press(page.onward)


def _prove(hands: Hands, panel: CustodyPanel, key: Path, where: Custodianship) -> Script[None]:
    identity = Identity.load(key)
    recipient = identity.recipient.text
    if not panel.adding.is_open:
        yield from hands.press(panel.adding.head)
    yield from hands.choose(panel.new.where, where.value)
    yield from hands.type(panel.new.holder.line, hands.word(where.value))
    yield from hands.type(panel.new.key.area, recipient)
    yield from hands.press(panel.new.add)
    yield lambda: recipient in panel.cards
    card = panel.cards[recipient]
    with TemporaryDirectory() as folder:
        challenge = Path(folder) / "challenge.age"
        yield from hands.choose_path(card.challenge, challenge)
        yield card.number.isVisible
        number = answer(challenge, identity)
    yield from hands.type(card.number.line, number)
    if where is Custodianship.ARCHIVE:
        yield from hands.keep("challenge")
    yield from hands.press(card.check)
    yield lambda: card.custodian.proved_utc


def _seal(hands: Hands, page: FirstStartPage, place: DemoRoom) -> Script[None]:
    panel = yield from _panel(page, SealPanel)
    yield lambda: panel.taking.is_open or panel.making.is_open
    if not panel.taking.is_open:
        yield from hands.press(panel.taking.head)
    yield from hands.type(panel.own.file.line, str(place.seal))
    yield from hands.type(panel.own.passphrase.line, read_passphrase(place.seal_passphrase))
    yield from hands.type(panel.own.authority.line, str(place.authority))
    yield from hands.press(panel.own.button)
    yield panel.hand_over.isVisible
    yield from hands.keep("seal")
    yield from hands.press(page.onward)
