"""A preparation that may be recorded, in a vault of its own, and the room that records it with a real recorder."""

from dataclasses import replace
from datetime import datetime

import pytest

from interview_app.domain.custody import Custodian, Custodianship, Trial
from interview_app.domain.errors import Circumstance
from interview_app.domain.house import House
from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.session import CameraOrder, MicrophoneOrder
from interview_app.domain.steps import Standing
from interview_app.journey.admitting import Interview, admit_and_claim, begin
from interview_app.journey.house import change_house
from interview_app.journey.keys import new_seal_certificate
from interview_app.journey.live import LiveSession
from interview_app.journey.preparing import Preparing
from interview_app.journey.room_settings import RoomSettings
from interview_app.recording.order import SYNTHETIC
from interview_app.signing.signer import SealSigner, load_signer
from interview_app.system.clock import SystemClock
from interview_app.system.paths import runtime_folder
from interview_app.vault.cases import Draft
from tests.domain.preparations import whole
from tests.journey.test_preparing import ANNA
from tests.recording.room import PATIENCE_S, SMALL, Room, wait_until
from tests.vault.vaults import HandClock, opened_as

SLATE = ("КЕСКІН ЖОҚ",)


class Afternoon(HandClock):
    """Three in the afternoon in the room, while the machine's other clocks go as they do."""

    def monotonic_ns(self) -> int:
        return SystemClock().monotonic_ns()

    def boot_id(self) -> str:
        return SystemClock().boot_id()


def signer(keys: Room, at: datetime) -> SealSigner:
    path = keys.folder / "seal.p12"
    if not path.exists():
        new_seal_certificate(path, keys.folder / "ca.pem", at=at, passphrase="room")
    return load_signer(path, "room", at)


def demonstration(keys: Room) -> RoomSettings:
    return RoomSettings(
        minutes=1,
        targets=tuple(map(str, keys.targets)),
        recipients=(keys.identity.recipient.text,),
        cameras=(CameraOrder(SYNTHETIC, "Бөлме", SMALL),),
        microphone=MicrophoneOrder(SYNTHETIC, 1),
    )


def real(keys: Room) -> RoomSettings:
    return replace(
        demonstration(keys), cameras=(CameraOrder("99", "Бөлме", SMALL),), microphone=MicrophoneOrder("жоқ", 1)
    )


def with_custodians(desk: Preparing, keys: Room, *custodians: Custodian, trial: Trial | None = None) -> None:
    administrator = opened_as(desk.unlocked.places.data, AccountRole.ADMINISTRATOR, desk.unlocked.clock)  # type: ignore[arg-type]
    change_house(administrator, House(custodians=custodians, trial=trial), Action.MANAGE_CUSTODY)
    administrator.lock()


def custodian(keys: Room, holder: str, *, proved: bool = True) -> Custodian:
    text = keys.identity.recipient.text
    return Custodian(text, "f", holder, Custodianship.COURT, "2026-11-01T00:00:00.000Z" if proved else "")


def plan(desk: Preparing, **changed: object) -> Draft:
    draft = desk.save(desk.new(), whole(**changed))
    desk.keep_identity(draft, ANNA)
    return draft


def refused(desk: Preparing, draft: Draft, room: RoomSettings) -> Circumstance:
    with pytest.raises(Circumstance) as told:
        admit_and_claim(desk, draft, room, SLATE)
    assert not desk.unlocked.database.read("SELECT 1 FROM recordings WHERE session = ?", (draft.session,))
    return told.value


def standing(desk: Preparing, draft: Draft) -> Standing:
    return desk.load(draft.session).standing


def started(desk: Preparing, interview: Interview) -> LiveSession:
    live = begin(desk, interview, runtime_folder())
    wait_until(lambda: live.view.status is not None and live.view.status.recorded_ms >= 500)
    return live


def end(live: LiveSession) -> None:
    live.stop()
    assert live.wait_ended(PATIENCE_S)
    assert live.join(PATIENCE_S)
