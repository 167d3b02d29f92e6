"""Setting the room up: what is still open, and the test recording that proves the room works.

Rules. The test counts for the devices, disks, custodians and seal it was made with: where one of them changes, it is
open again. It is recorded, sealed and read back like an interview, says of itself that it is a room test, and is kept.
"""

import hashlib
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.custody import CustodyState
from interview_app.domain.declared import to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import canonical
from interview_app.domain.house import OpenPoint
from interview_app.domain.permissions import Action
from interview_app.journey.house import custody_now, house_of
from interview_app.journey.room_settings import MOST_TARGETS, RoomSettings
from interview_app.journey.unlocked import Unlocked
from interview_app.vault import settings

if TYPE_CHECKING:
    from interview_app.journey.seal import Progress, SealedCopies

TEST_SECONDS = 10
_TEST = "room_test"


@dataclass(frozen=True)
class _Tested:
    of: str
    at_utc: str


def open_points(unlocked: Unlocked, room: RoomSettings) -> tuple[OpenPoint, ...]:
    """Return what is still to be done, in the order of the set-up. Blocks for milliseconds; circumstances VAULT_*."""
    custody = custody_now(house_of(unlocked), unlocked.clock.utc().astimezone().date())
    said = {
        OpenPoint.NAME: not room.name,
        OpenPoint.TARGETS: not room.targets,
        OpenPoint.SECOND_TARGET: 0 < len(room.targets) < MOST_TARGETS,
        OpenPoint.CUSTODY: custody in (CustodyState.NOBODY, CustodyState.TOO_FEW),
        OpenPoint.TRIAL: custody is CustodyState.TRIAL,
        OpenPoint.SEAL: not (room.signer and Path(room.signer).exists()),
        OpenPoint.DEVICES: not room.cameras,
        OpenPoint.TEST: not is_tested(unlocked, room),
    }
    return tuple(point for point, is_open in said.items() if is_open)


def is_tested(unlocked: Unlocked, room: RoomSettings) -> bool:
    """Return whether a test recording succeeded with what *room* records with now."""
    kept = settings.read(unlocked.database, _TEST)
    return isinstance(kept, dict) and kept.get("of") == _digest(_for_custodians(unlocked, room))


def try_room(
    unlocked: Unlocked, room: RoomSettings, slate: tuple[str, ...], *, stop: threading.Event, progress: "Progress"
) -> "SealedCopies":
    """Record the room for ten seconds, seal it, read both copies back, and remember that it succeeded. Blocks.

    *slate* are the lines in place of a lost camera's picture; *stop* ends it early, which is no success. Circumstances
    NOT_PERMITTED, COPY_MISSING, CANCELLED, and those of seal, devices and targets.
    """
    from interview_app.journey.record import record_room_test
    from interview_app.journey.room import anchors_of, room_test_of
    from interview_app.journey.room_seal import signer_of

    unlocked.demand(Action.TEST_ROOM)
    room = _for_custodians(unlocked, room)
    test = room_test_of(room, slate, TEST_SECONDS)
    signer, anchors = signer_of(unlocked, room), anchors_of(room)
    sealed = record_room_test(test, signer, unlocked.clock, stop=stop, progress=progress, anchors=anchors)
    if stop.is_set():
        raise Circumstance(Code.CANCELLED)
    if len(sealed.packages) < len(room.targets):
        raise Circumstance(Code.COPY_MISSING)
    with unlocked.acting(Action.TEST_ROOM, "room") as deed:
        settings.write(deed, _TEST, to_json(_Tested(_digest(room), unlocked.now_utc())))
    return sealed


def _for_custodians(unlocked: Unlocked, room: RoomSettings) -> RoomSettings:
    """Return *room* recording for the vault's custodians, whatever its file says of them."""
    return replace(room, recipients=tuple(one.recipient for one in house_of(unlocked).custodians))


def _digest(room: RoomSettings) -> str:
    """Return what is equal for two rooms that record with the same."""
    same = replace(room, name="", minutes=1, overlay=True, signer_passphrase_file="", trust=())
    return hashlib.sha256(canonical(to_json(same))).hexdigest()
