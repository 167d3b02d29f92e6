"""Somebody who watches and listens: a viewer that remembers, and a loudspeaker that hears by the clock."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np

from interview_app.replaying.pictures import Picture
from interview_app.replaying.player import Player
from interview_app.replaying.sound import RATE, Frames
from interview_app.replaying.sound_out import Silence, SoundOut
from interview_app.replaying.source import Source
from interview_app.replaying.timeline import Hole, Stretch
from interview_app.system.clock import Clock, SystemClock
from tests.replaying.films import number_of

PATIENCE_S = 30.0


def replay_threads() -> list[str]:
    """Return the names of the player's threads that are alive."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("replay-")]


@dataclass(frozen=True)
class FastClock(SystemClock):
    """The machine's clock, so many times as fast."""

    factor: int

    def monotonic_ns(self) -> int:
        return time.monotonic_ns() * self.factor


class Loudspeaker(Silence):
    """Hears by the clock and remembers what it was given since the last ``clear``."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.closed = False
        self._given: list[Frames] = []

    def write(self, frames: Frames) -> None:
        assert len(frames) <= self.room()
        super().write(frames)
        self._given.append(frames)

    def clear(self) -> None:
        super().clear()
        self._given = []

    def close(self) -> None:
        self.closed = True

    @property
    def given(self) -> Frames:
        """What it was given, frames x channels."""
        return np.concatenate([np.zeros((0, 2), np.int16), *self._given])


class DeadLoudspeaker(Loudspeaker):
    """Takes what it is given until it is full, and nothing is ever heard."""

    def heard(self) -> int:
        return 0

    def room(self) -> int:
        return max(0, RATE // 4 - sum(map(len, self._given)))


class Watcher:
    """Remembers all it was told."""

    def __init__(self, out: SoundOut | None = None) -> None:
        self.news = threading.Condition()
        self.pictures: list[Picture] = []
        self.heard: list[int] = []
        """How many frames had been heard when each picture came."""
        self.now: dict[int, Picture | None] = {}
        self.positions: list[int] = []
        self.stretches: list[Stretch] = []
        self.holes: list[Hole] = []
        self.played: list[bool] = []
        self.sound_losses = 0
        self._out = out

    def picture(self, picture: Picture) -> None:
        heard = self._out.heard() if self._out is not None else 0
        with self.news:
            self.pictures.append(picture)
            self.heard.append(heard)
            self.now[picture.camera] = picture
            self.news.notify_all()

    def blank(self, camera: int) -> None:
        with self.news:
            self.now[camera] = None
            self.news.notify_all()

    def position(self, session_us: int) -> None:
        with self.news:
            self.positions.append(session_us)
            self.news.notify_all()

    def stretch(self, stretch: Stretch) -> None:
        with self.news:
            self.stretches.append(stretch)
            self.news.notify_all()

    def hole(self, hole: Hole) -> None:
        with self.news:
            self.holes.append(hole)
            self.news.notify_all()

    def playing(self, playing: bool) -> None:
        with self.news:
            self.played.append(playing)
            self.news.notify_all()

    def sound_lost(self) -> None:
        with self.news:
            self.sound_losses += 1
            self.news.notify_all()

    def wait(self, true: Callable[[], object]) -> None:
        """Wait until something told makes *true* true."""
        with self.news:
            if not self.news.wait_for(true, PATIENCE_S):
                raise TimeoutError

    def wait_shown(self, t_us: int, *cameras: int) -> None:
        """Wait until each of *cameras* shows what is on at *t_us*."""
        self.wait(lambda: all(self.shows(t_us, camera) for camera in cameras))

    def wait_come(self, t_us: int) -> None:
        """Wait until the first camera has come so far: while it plays, a picture may be left out."""
        self.wait(lambda: (picture := self.now.get(1)) is not None and picture.end_us > t_us)

    def wait_told(self, t_us: int) -> None:
        """Wait until it was told that the position is *t_us*."""
        self.wait(lambda: t_us in self.positions)

    def shows(self, t_us: int, camera: int = 1) -> bool:
        """Return whether the picture of *camera* at *t_us* is what it shows."""
        picture = self.now.get(camera)
        return picture is not None and picture.start_us <= t_us < picture.end_us

    def number(self, camera: int = 1) -> int:
        """Return the number that the present picture of *camera* shows."""
        picture = self.now[camera]
        assert picture is not None
        return number_of(picture.pixels)


@contextmanager
def watching(
    source: Source, clock: Clock | None = None, out: SoundOut | None = None
) -> Iterator[tuple[Player, Watcher]]:
    """Yield a player of *source* and its watcher; closed in the end."""
    watcher = Watcher(out)
    player = Player(source, watcher, clock or SystemClock(), out)
    try:
        yield player, watcher
    finally:
        player.close()
        assert player.kept_bytes == 0
