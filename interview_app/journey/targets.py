"""Choosing where a room records: the folder is tried before it is believed, and two copies never share a place."""

import errno
import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import CameraOrder, Resolution
from interview_app.evidence.target import loss_reason
from interview_app.journey.room_settings import RoomSettings
from interview_app.system.durable import create_exclusively, remove, sync_folder

if TYPE_CHECKING:
    from interview_app.recording.order import TargetSeen

_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_TRIED_BYTES = 4096


_WITHOUT_CAMERA = CameraOrder("", "", Resolution(1920, 1080, 25))
"""What the length that fits is reckoned with before a camera is chosen."""


def look_at_room_targets(room: RoomSettings) -> "tuple[TargetSeen, ...]":
    """Return how *room*'s targets look, and how long a recording fits; blocks as long as the disks take."""
    from interview_app.recording.looking import look_at_targets
    from interview_app.recording.watch import bytes_per_second

    return look_at_targets(room.targets, bytes_per_second(room.cameras or (_WITHOUT_CAMERA,), room.microphone))


def choose_target(room: RoomSettings, place: int, folder: Path) -> RoomSettings:
    """Return *room* with *folder* as its target at *place* (from 0; the one after the last is added).

    A small file is written there and removed again, which blocks as long as the disk takes. Circumstances:
    TARGETS_SAME_PLACE where it is, holds or lies in another target, TARGET_UNUSABLE where nothing can be written.
    """
    folder = folder.resolve()
    targets = list(room.targets)
    for other in (Path(one).resolve() for number, one in enumerate(targets) if number != place):
        if folder == other or folder in other.parents or other in folder.parents:
            raise Circumstance(Code.TARGETS_SAME_PLACE, path=str(folder))
    _try_to_write(folder)
    targets[place : place + 1] = [str(folder)]
    return replace(room, targets=tuple(targets))


def leave_out_target(room: RoomSettings, place: int) -> RoomSettings:
    """Return *room* without its target at *place* (from 0); what comes after it moves up."""
    return replace(room, targets=room.targets[:place] + room.targets[place + 1 :])


def _try_to_write(folder: Path) -> None:
    tried = folder / f".interview-app-{secrets.token_hex(8)}"
    try:
        create_exclusively(tried, bytes(_TRIED_BYTES), mode=0o600)
        remove(tried)
        sync_folder(folder)
    except OSError as error:
        reason = "permission" if error.errno in _REFUSED else loss_reason(error)
        raise Circumstance(Code.TARGET_UNUSABLE, path=str(folder), reason=reason) from None
