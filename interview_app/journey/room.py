"""The room's file and what it says; and the order for the recorder that comes of it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.journey.room_settings import ROOM_FILE, RoomSettings, read_settings

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.domain.errors import Circumstance
    from interview_app.recording.order import RecorderOrder

__all__ = ["ABANDONED_S", "ROOM_FILE", "Room", "RoomFile", "anchors_of", "order_of_room", "read_room", "room_now"]

Room = RoomSettings
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


def order_of_room(room: RoomSettings, slate: tuple[str, ...]) -> "RecorderOrder":
    """Return what the recorder is told: a room test, open until somebody stops it.

    With a synthetic device in it, it is a demonstration, which ends soon after the planned time at the latest. *slate*
    are the lines in place of a lost camera's picture. Circumstances: RECIPIENT_INVALID and those of
    :func:`interview_app.journey.record.order_of`.
    """
    from interview_app.domain.session import SessionKind
    from interview_app.journey.record import RoomTest, new_session_id, order_of
    from interview_app.recording.order import SYNTHETIC
    from interview_app.system.age import Recipient

    demo = SYNTHETIC in (room.microphone.source, *(camera.source for camera in room.cameras))
    test = RoomTest(
        kind=SessionKind.DEMO if demo else SessionKind.ROOM_TEST,
        cameras=room.cameras,
        microphone=room.microphone,
        sound_codec=room.sound_codec.value,
        overlay=room.overlay,
        slate=slate,
        seconds=room.minutes * 60,
        targets=tuple(map(Path, room.targets)),
        recipients=tuple(Recipient.parse(text) for text in room.recipients),
    )
    order = order_of(test, new_session_id())
    return order if demo else replace(order, limit_s=ABANDONED_S)


def anchors_of(room: RoomSettings) -> "tuple[x509.Certificate, ...]":
    """Return the certificates of the authorities that the room trusts. Circumstance TRUST_UNREADABLE."""
    from interview_app.signing.trust import load_anchors

    return load_anchors([Path(path) for path in room.trust])
