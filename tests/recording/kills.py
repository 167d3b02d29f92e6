"""Kill the program, the recorder or both at a given moment, bring everything in, and measure what was lost."""

import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from threading import Event as Never

from interview_app.domain.verdict import Verdict
from interview_app.evidence.layout import IN_FLIGHT, OPEN_SUFFIX
from interview_app.evidence.recover import read_state
from interview_app.recording.feeds import LOST_AFTER_S
from interview_app.recording.rendezvous import find
from interview_app.system.paths import runtime_folder
from tests.recording.room import PATIENCE_S, Room, alive, index_of, kill, pictures, wait_until

VICTIMS = ("recorder", "program", "both")


@dataclass(frozen=True)
class Moment:
    """Whom to kill how many seconds after the first durable fragment, and how long after the microphone died."""

    victim: str
    after_s: float
    microphone_died_s: float | None = None


@dataclass(frozen=True)
class Loss:
    """What had been captured and is not there, by this test's own clock; what the package states of it; the package."""

    lost_s: float
    stated_ms: int | None
    package: Path


def kill_and_recover(room: Room, moment: Moment) -> Loss:
    """Return what the kill cost; the package that came of it is VERIFIED."""
    _ = room.signer, room.identity
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.recording.child", str(room.folder), "4"], stdout=subprocess.PIPE, text=True
    )
    folder = _first_fragment(room)
    header = read_state(folder)
    assert header is not None
    session, origin_ns = header.header.session, header.header.origin_ns
    if moment.microphone_died_s is None:
        Never().wait(moment.after_s)
    else:
        Never().wait(moment.after_s - moment.microphone_died_s)
        (room.faults / "microphone").touch()
        Never().wait(moment.microphone_died_s)
    recorder = find(runtime_folder(), session)
    assert recorder is not None
    killed_ns = 0
    if moment.victim in ("program", "both"):
        killed_ns = kill(program.pid)
    if moment.victim in ("recorder", "both"):
        killed_ns = kill(recorder.pid)
    package = _bring_in(room, program, moment)
    index = index_of(package)
    assert room.check(package).verdict is Verdict.VERIFIED
    if moment.victim == "program":
        times = [time for time, _ in pictures(room.part(package))]
        assert len(index.parts) == 1
        assert max(after - before for before, after in pairwise(times)) < LOST_AFTER_S
        wait_until(lambda: not alive(recorder.pid))
        return Loss(0.0, index.parts[0].lost_ms, package)
    lost_s = (killed_ns - origin_ns) / 1e9 - index.parts[0].end_us / 1e6
    return Loss(max(0.0, lost_s), index.parts[0].lost_ms, package)


def _first_fragment(room: Room) -> Path:
    def fragments() -> list[Path]:
        return list(room.targets[0].glob(f"*{OPEN_SUFFIX}/{IN_FLIGHT}/m-*.age"))

    wait_until(fragments)
    return fragments()[0].parent.parent


def _bring_in(room: Room, program: "subprocess.Popen[str]", moment: Moment) -> Path:
    if moment.victim == "recorder":
        (room.faults / "microphone").unlink(missing_ok=True)
        output, _ = program.communicate(timeout=PATIENCE_S)
        assert program.returncode == 0
        return Path(output.strip())
    program.communicate(timeout=PATIENCE_S)
    (recovered,) = room.recover()
    assert recovered.error is None, recovered.error
    return recovered.folders[0]
