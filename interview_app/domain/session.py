"""A session: its id, its kind, and what was asked of the recorder.

An interview's order comes of a claim in the vault (:mod:`interview_app.journey.admitting`), a room test's of the room
alone; the standings of an interview's session are in :mod:`.steps`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

_SESSION_ID = re.compile(r"[a-z2-7]{26}")


class SessionKind(StrEnum):
    """Why the room records."""

    ROOM_TEST = "room_test"
    DEMO = "demo"
    INTERVIEW = "interview"

    @property
    def may_be_synthetic(self) -> bool:
        """True where the synthetic room may stand in for devices: never in an interview."""
        return self is not SessionKind.INTERVIEW


class PartKind(StrEnum):
    """What an unbroken run of the encoder holds (art. 210.11: additions after playback are recorded)."""

    INTERVIEW = "interview"
    ADDITIONS = "additions"


def is_session_id(text: str) -> bool:
    """Return whether *text* is a session id: 26 letters of lower-case base 32, 130 random bits."""
    return _SESSION_ID.fullmatch(text) is not None


@dataclass(frozen=True)
class Resolution:
    """What is asked of a camera: pixels and frames a second."""

    width: int
    height: int
    rate: int

    def is_more_than(self, width: int, height: int) -> bool:
        """Return whether a picture of so many pixels is smaller and need not be shrunk in either direction."""
        return width <= self.width and height <= self.height and (width, height) != (self.width, self.height)


@dataclass(frozen=True)
class CameraOrder:
    """One camera: what to open (index, V4L2 path, file, URL, or ``synthetic``), its name in the burned-in line."""

    source: str
    name: str
    resolution: Resolution


@dataclass(frozen=True)
class MicrophoneOrder:
    """One microphone: its name (or ``synthetic``; empty for the machine's default) and 1 or 2 channels at 48 kHz."""

    source: str
    channels: int
