"""The room's file and what it says; and the order for the recorder that comes of it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.journey.room_settings import ROOM_FILE, RoomSettings, read_settings, write_settings

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.domain.errors import Circumstance
    from interview_app.journey.record import RoomTest
    from interview_app.recording.order import RecorderOrder

__all__ = [
    "ABANDONED_S",
    "ROOM_FILE",
    "Room",
    "RoomFile",
    "anchors_of",
    "change_room",
    "is_synthetic",
    "order_of_room",
    "read_room",
    "room_now",
    "room_test_of",
]

Room = RoomSettings
_TURN = threading.Lock()
ABANDONED_S = 12 * 3600
"""A recorder to which no program ever comes back stops by itself after this time."""


@dataclass(frozen=True)
class RoomFile:
    """A room and its file, ``name`` in ``folder``."""

    room: RoomSettings
    folder: Path
    name: str = ROOM_FILE

    @property
    def path(self) -> Path:
        """The file."""
        return self.folder / self.name

    @property
    def targets(self) -> tuple[Path, ...]:
        """The folders that receive recordings; the first is the master's."""
        return tuple(self.folder / target for target in self.room.targets)


def read_room(path: Path) -> RoomFile:
    """Return the room that *path* describes. Circumstance SETTINGS_SET_ASIDE, and those of ``read_settings``."""
    read = read_settings(path)
    if read.trouble is not None:
        raise read.trouble
    return RoomFile(read.settings, path.absolute().parent, path.name)


def room_now(known: RoomFile | None, data: Path) -> tuple[RoomFile, "Circumstance | None"]:
    """Return the room as its file says now, and what was wrong with the file; *known* says where it is."""
    where = known or RoomFile(RoomSettings(), data)
    if not where.path.exists():
        return where, None
    read = read_settings(where.path)
    return replace(where, room=read.settings), read.trouble


def change_room(known: RoomFile | None, data: Path, change: Callable[[RoomSettings], RoomSettings]) -> RoomFile:
    """Keep what *change* makes of the room, one change after the other, and return it; as :func:`room_now` otherwise.

    Blocks for milliseconds. Circumstances OUTPUT_UNWRITABLE, and those that *change* raises.
    """
    with _TURN:
        room, _trouble = room_now(known, data)
        changed = replace(room, room=change(room.room))
        if changed != room:
            write_settings(changed.path, changed.room)
        return changed


def is_synthetic(room: RoomSettings) -> bool:
    """Return whether the synthetic room stands in for any of *room*'s devices: it then records demonstrations alone."""
    from interview_app.recording.order import SYNTHETIC

    return SYNTHETIC in (room.microphone.source, *(camera.source for camera in room.cameras))


def order_of_room(room: RoomSettings, slate: tuple[str, ...]) -> "RecorderOrder":
    """Return what the recorder is told: a room test, open until somebody stops it.

    With a synthetic device in it, it is a demonstration, which ends soon after the planned time at the latest.
    Circumstances as of :func:`room_test_of` and :func:`interview_app.journey.record.order_of`.
    """
    from interview_app.journey.record import new_session_id, order_of

    order = order_of(room_test_of(room, slate, room.minutes * 60), new_session_id())
    return order if is_synthetic(room) else replace(order, limit_s=ABANDONED_S)


def room_test_of(room: RoomSettings, slate: tuple[str, ...], seconds: int) -> "RoomTest":
    """Return a room test of so many *seconds* in *room*; *slate* are the lines in place of a lost camera's picture.

    With a synthetic device in it, it is a demonstration. Circumstance RECIPIENT_INVALID.
    """
    from interview_app.domain.session import SessionKind
    from interview_app.journey.record import RoomTest
    from interview_app.system.age import Recipient

    return RoomTest(
        kind=SessionKind.DEMO if is_synthetic(room) else SessionKind.ROOM_TEST,
        cameras=room.cameras,
        microphone=room.microphone,
        sound_codec=room.sound_codec.value,
        overlay=room.overlay,
        slate=slate,
        seconds=seconds,
        targets=tuple(map(Path, room.targets)),
        recipients=tuple(Recipient.parse(text) for text in room.recipients),
    )


def anchors_of(room: RoomSettings) -> "tuple[x509.Certificate, ...]":
    """Return the certificates of the authorities that the room trusts. Circumstance TRUST_UNREADABLE."""
    from interview_app.signing.trust import load_anchors

    return load_anchors([Path(path) for path in room.trust])
