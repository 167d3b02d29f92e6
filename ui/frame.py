"""What every page may use. Pages get it whole and make none of it; ``app`` makes it once, tests make their own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.system.clock import Clock
from ui.desk import Desk
from ui.flow import Flow, State
from ui.messages import Messages
from ui.theme import Theme
from ui.worker import Worker

if TYPE_CHECKING:
    from interview_app.journey.room import RoomFile


@dataclass(frozen=True)
class Frame:
    """Words, looks, threads, navigation, time and places."""

    messages: Messages
    theme: Theme
    worker: Worker
    flow: Flow
    desk: Desk
    clock: Clock
    data: Path
    """The folder of the room's own records."""
    runtime: Path
    """The folder in which running recorders announce themselves."""
    room: "RoomFile | None"
    """Where the room is described, if not in ``room.toml`` of the data folder; ``room_now`` reads it."""
    open_package: Callable[[Path], None]
    """Opens the replay window on a package."""
    home: Callable[[], State]
    """Where a journey that is over leads back to: the sessions, the sign-in, or the start of a room test."""
