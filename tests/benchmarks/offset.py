"""Sound against picture where a person has them: at the loudspeaker and on the screen, at every speed.

A film turns white and sounds at the same moment. It is played in the real window into a PulseAudio server of this run's
own; the server's monitor is recorded through the recorder's own microphone, which knows when each sample was heard, and
the window tells when it has painted a white picture. The microphone is in a process of its own: one PortAudio with an
input and an output on the same PulseAudio loses one of them at times.
"""

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import IO

import numpy as np
import numpy.typing as npt

from interview_app.domain.session import MicrophoneOrder
from interview_app.recording.devices import Block
from interview_app.recording.microphone import open_microphone
from interview_app.recording.picture_track import PictureSettings
from interview_app.recording.sound_track import RATE, SoundSettings
from interview_app.system.age import write_identity
from interview_app.system.clock import SystemClock
from tests.benchmarks.row import row
from tests.encoder.parts import Part, Recording
from tests.evidence.packages import Package, new_room
from tests.plugins.pulse import PulseRoom
from tests.replaying.films import record_parts, seal_in
from tests.ui.patience import Patience
from ui.app import Program, application
from ui.player_view import PlayerView
from ui.replay_window import ReplayWindow
from ui.virtual_screen import some_screen
from ui.widgets.transport import SPEEDS

SECONDS = 24
CLAPS = 8
SIZE = PictureSettings(1280, 720, 25)
FIRST_WHITE, WHITE = 12, 6
"""From the 13th picture of each second on, six are white."""
LOUD, HEARD = 12_000, 3_000
QUIET_S = 0.1
PATIENCE_MS = 60_000
_HEAD = struct.Struct("<qI")


def measure(folder: Path) -> None:
    """Print how far the picture is behind the sound (minus: before it), in the middle and at the worst."""
    room = new_room()
    part = clapping()
    package = seal_in(record_parts(folder, room, [(part.init, part.fragments)]), room)
    write_identity(folder / "key.txt", package.key, None)
    with loudspeaker(), some_screen():
        program = Program(application(), None, "en")
        player = opened(program, package, folder / "key.txt")
        for speed in SPEEDS:
            with listening() as ear:
                painted = played(player, speed)
            heard = heard_at(ear.blocks)
            apart_ms = [(seen - min(heard, key=lambda one: abs(one - seen))) * 1000 for seen in painted]
            row(
                f"picture behind sound at {speed:g} times the speed",
                f"{median(apart_ms):+.0f} ms",
                f"of {len(apart_ms)}: {min(apart_ms):+.0f} to {max(apart_ms):+.0f} ms",
                "goal within 40 ms",
            )
        program.close()


def clapping() -> Part:
    """Return a film in which each second's middle is white and loud for 0.24 s."""
    tone = (np.sin(2 * np.pi * 1000 * np.arange(RATE) / RATE) * LOUD).astype(np.int16)
    with Recording(1, SoundSettings(1), SIZE) as recording:
        for number in range(SECONDS * SIZE.rate):
            white = FIRST_WHITE <= number % SIZE.rate < FIRST_WHITE + WHITE
            at_s = number / SIZE.rate
            recording.show(np.full((SIZE.height, SIZE.width, 3), 235 if white else 16, np.uint8), at_s)
            sound = tone[: RATE // SIZE.rate] * white
            recording.hear(sound[:, None], at_s)
    return recording.part


@contextmanager
def loudspeaker() -> Iterator[None]:
    """Let this process's loudspeaker be one that its microphone hears."""
    place = Path(tempfile.mkdtemp(prefix="pulse-"))
    pulse = PulseRoom(place)
    os.environ |= pulse.environment
    try:
        yield
    finally:
        pulse.close()
        shutil.rmtree(place)


def opened(program: Program, package: Package, key: Path) -> PlayerView:
    """Return the player of the window on *package*, with its first picture shown and the check at its end."""
    program.open_package(package.path, key)
    (window,) = program.windows
    assert isinstance(window, ReplayWindow)
    window.resize(1366, 768)
    Patience().waitUntil(
        lambda: window.player is not None and window.player.video.shown > 0 and not window.line.checking,
        timeout=PATIENCE_MS,
    )
    assert window.player is not None
    return window.player


def played(player: PlayerView, speed: float) -> list[float]:
    """Return the monotonic seconds at which the first white picture of each clap was painted."""
    clock = SystemClock()
    painted: list[float] = []
    white = [False]

    def look() -> None:
        picture = player.video._pictures[0]
        white.append(picture is not None and int(picture[4, 4, 1]) > 125)
        if white[-1] and not white[-2]:
            painted.append(clock.monotonic_ns() / 1e9)

    player.act("home")
    player.player.set_speed(speed)
    player.video.painted.connect(look)
    player.player.play()
    Patience().waitUntil(lambda: len(painted) > CLAPS, timeout=PATIENCE_MS)
    player.player.pause()
    player.video.painted.disconnect(look)
    return painted[:CLAPS]


class Ear:
    """Takes over what the process of the microphone hears, until it ends."""

    def __init__(self, said: IO[bytes]) -> None:
        self.blocks: list[Block] = []
        self._said = said

    def listen(self) -> None:
        """Return when nothing more comes."""
        while len(head := self._said.read(_HEAD.size)) == _HEAD.size:
            t_ns, size = _HEAD.unpack(head)
            samples = np.frombuffer(self._said.read(size), np.int16)[:, None]
            self.blocks.append(Block(samples, t_ns, False))


@contextmanager
def listening() -> Iterator[Ear]:
    """Yield an ear that hears the room from its first block on until the end of the context."""
    command = [sys.executable, "-m", "tests.benchmarks.offset"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        ear = Ear(process.stdout)
        thread = threading.Thread(target=ear.listen)
        thread.start()
        Patience().waitUntil(lambda: len(ear.blocks) > 0)
        yield ear
        process.stdin.close()
        thread.join()


def hear() -> None:
    """Be the process of the microphone: blocks to standard output until standard input ends."""

    def say(block: Block) -> None:
        samples = block.samples.tobytes()
        sys.stdout.buffer.write(_HEAD.pack(block.t_ns, len(samples)) + samples)
        sys.stdout.buffer.flush()

    microphone = open_microphone(MicrophoneOrder("pulse", 1), SystemClock(), say)
    sys.stdin.buffer.read()
    microphone.close()


def heard_at(blocks: list[Block]) -> list[float]:
    """Return the seconds at which a sound began after quiet; the blocks' times are smoothed to one line."""
    samples: npt.NDArray[np.int16] = np.concatenate([block.samples[:, 0] for block in blocks])
    places = np.cumsum([0, *(len(block.samples) for block in blocks[:-1])])
    start_s = float(np.median([block.t_ns / 1e9 - place / RATE for block, place in zip(blocks, places, strict=True)]))
    loud = np.flatnonzero(np.abs(samples.astype(int)) > HEARD)
    first = loud[np.flatnonzero(np.diff(loud, prepend=-RATE) > QUIET_S * RATE)]
    return [start_s + int(place) / RATE for place in first]


if __name__ == "__main__":
    hear()
