"""Who watches a replay: what the player tells, and how."""

from typing import Protocol

from interview_app.replaying.pictures import Picture
from interview_app.replaying.timeline import Hole, Stretch


class Viewer(Protocol):
    """Is told from the player's threads, never after ``Player.close`` returned.

    It must return at once and must not wait for the thread that calls the player: hand over and go.
    """

    def picture(self, picture: Picture) -> None:
        """Show *picture*."""

    def blank(self, camera: int) -> None:
        """*camera* (from 1) has no picture at this time: a gap, a hole, or no such camera in this part."""

    def position(self, session_us: int) -> None:
        """Playing has come so far; told ten times a second, and at once after a jump."""

    def stretch(self, stretch: Stretch) -> None:
        """The position has come into *stretch*; told on each change, also into the next segment's media."""

    def hole(self, hole: Hole) -> None:
        """A hole was found; ``Player.stretches`` has it from now on."""

    def playing(self, playing: bool) -> None:
        """It began to play or paused; at the end it pauses."""

    def sound_lost(self) -> None:
        """The sound output stopped hearing; replay goes on without sound."""
