"""Replay of a long package: first picture, jumps, memory, against Qt's player on the same film as a plain file."""

import json
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from statistics import median

from interview_app.evidence.reader import Unlocked, examine
from interview_app.evidence.recover import put_in_order
from interview_app.evidence.remux import remux
from interview_app.evidence.seal import seal
from interview_app.replaying.pictures import Picture
from interview_app.replaying.player import Player
from interview_app.signing.seal import sign_seal
from interview_app.signing.trust import load_anchors
from interview_app.system.clock import Clock, SystemClock
from tests.benchmarks.clips import FULL_HD
from tests.benchmarks.long_film import film, write
from tests.benchmarks.memory import resident_mb
from tests.benchmarks.row import row
from tests.recording.room import Room
from tests.replaying.watching import FastClock, Watcher

HOURS_2, MINUTES_20 = 7200, 1200
JUMPS = 40
HOUR_JUMPS, SETTLED_JUMPS = 500, 50
HOUR_S = 3600
FASTER = 30


def measure(folder: Path) -> None:
    """Print first picture and jumps with one camera and with two, and how memory grows over an hour with 500 jumps."""
    room = Room(folder)
    for cameras, seconds in ((1, HOURS_2), (2, MINUTES_20)):
        source = sealed(room, cameras, seconds)
        first_ms, jumps_ms = replayed(source, cameras)
        theirs = qt_player(source, folder / "plain.mp4") if cameras == 1 else {}
        what = f"{seconds // 60} min of 1080p25, cameras: {cameras}"
        row(f"first picture, {what}", f"{first_ms:.0f} ms", theirs.get("first_ms", ""), "goal <= 500 ms")
        row(f"jump, {what}", f"{median(jumps_ms):.0f} ms", theirs.get("jumps_ms", ""), "goal <= 150 ms, the median")
        row("  the worst", f"{max(jumps_ms):.0f} ms")
        if cameras == 1:
            row(
                f"memory grown in 1 h with {HOUR_JUMPS} jumps",
                f"{grown_mb(source):.1f} MB",
                f"after the first {SETTLED_JUMPS} jumps",
                "goal < 30 MB",
            )


def sealed(room: Room, cameras: int, seconds: int) -> Unlocked:
    """Return an unlocked package of so many cameras and seconds."""
    order = put_in_order([write(room, film(FULL_HD, cameras), seconds)])
    now = datetime.now(UTC)
    (package,) = seal(
        order.state,
        order.complete,
        readme=b"benchmark\n",
        now=now,
        sign=lambda content: sign_seal(content, room.signer, now),
        step=lambda name: None,
    ).packages
    return examine(package, load_anchors([room.folder / "ca.pem"])).unlock(room.identity)


class Seen(Watcher):
    """Keeps the last picture of each camera alone."""

    def picture(self, picture: Picture) -> None:
        """Remember *picture* in place of the one before."""
        with self.news:
            self.now[picture.camera] = picture
            self.news.notify_all()

    def position(self, session_us: int) -> None:
        """Forget it: an hour has many."""

    def wait_for(self, t_us: int, cameras: int) -> None:
        """Wait until every camera shows *t_us*."""
        self.wait(lambda: all(self.shows(t_us, camera) for camera in range(1, cameras + 1)))


def replayed(source: Unlocked, cameras: int) -> tuple[float, list[float]]:
    """Return milliseconds from the unlocked package to the first pictures, and of each jump."""
    seen = Seen()
    start = time.perf_counter()
    player = Player(source, seen, SystemClock())
    try:
        seen.wait_for(0, cameras)
        first_ms = (time.perf_counter() - start) * 1000
        jumps_ms = []
        for t_us in targets(player.timeline.duration_us, JUMPS):
            seen.now.clear()
            start = time.perf_counter()
            player.seek(t_us)
            seen.wait_for(t_us, cameras)
            jumps_ms.append((time.perf_counter() - start) * 1000)
    finally:
        player.close()
    return first_ms, jumps_ms


def targets(duration_us: int, count: int) -> Iterator[int]:
    """Yield places to jump to, the same each time."""
    chance = random.Random(1)
    return (chance.randrange(duration_us - 1_000_000) for _ in range(count))


def qt_player(source: Unlocked, plain: Path) -> dict[str, str]:
    """Return what Qt's player takes on the same film as a plain file; nothing where Qt Multimedia is not installed."""
    part = source.index.parts[0]
    pieces = (source.segment(1, segment.n) for segment in part.segments)
    remux(chain([source.init(1)], pieces), plain)
    jumps = [str(t_us // 1000) for t_us in targets(part.end_us, JUMPS)]
    command = [sys.executable, "-m", "tests.benchmarks.media_player", str(plain), *jumps]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    plain.unlink()
    if done.returncode:
        return {}
    told = json.loads(done.stdout.splitlines()[-1])
    jumps_ms = told["jumps_ms"]
    return {
        "first_ms": f"QMediaPlayer, plain MP4: {told['first_ms']:.0f} ms",
        "jumps_ms": f"QMediaPlayer, plain MP4: {median(jumps_ms):.0f}, worst {max(jumps_ms):.0f} ms",
    }


def grown_mb(source: Unlocked) -> float:
    """Return by how much memory grows over an hour of playing with jumps, by a clock that goes faster."""
    clock: Clock = FastClock(FASTER)
    seen = Seen()
    player = Player(source, seen, clock)
    settled = 0.0
    every_ns = HOUR_S * 1_000_000_000 // HOUR_JUMPS
    pause = threading.Event()
    try:
        player.play()
        for number, t_us in enumerate(targets(player.timeline.duration_us, HOUR_JUMPS)):
            if number == SETTLED_JUMPS:
                settled = resident_mb()
            player.seek(t_us)
            until_ns = clock.monotonic_ns() + every_ns
            while clock.monotonic_ns() < until_ns:
                pause.wait(0.01)
        return resident_mb() - settled
    finally:
        player.close()
