"""What waits in the room: sessions that were interrupted or not sealed yet, found without touching them.

Nothing is closed or locked. Of a state file only the lines are read that say where each part ends, so
that eight hours take milliseconds. A folder that says nothing of itself is named all the same: it may be evidence.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from interview_app.domain.session import SessionKind, is_session_id
from interview_app.evidence import layout
from interview_app.evidence.layout import FragmentName, in_flight_name
from interview_app.evidence.records import SessionState, read_lines
from interview_app.evidence.seal import is_signed
from interview_app.recording.client import RecorderLost, attach
from interview_app.recording.order import RecorderOrder
from interview_app.recording.rendezvous import running_sessions

_STATUS_WITHIN_S = 1.0


class Stage(StrEnum):
    """How far an unsealed session had come."""

    RUNNING = "running"
    """A recorder is recording it now: attach."""
    BROKEN = "broken"
    """It broke off: recover."""
    STOPPED = "stopped"
    """It was ended and waits for the seal."""
    SIGNED = "signed"
    """The seal is there; only the names are left to be put right."""


@dataclass(frozen=True)
class Interrupted:
    """A session that is not sealed. ``folders`` are in the targets' order; ``recorded_ms`` counts what is durable.

    Where no state file can be read, ``started_utc`` is '' and ``kind`` None.
    """

    session: str
    kind: SessionKind | None
    started_utc: str
    recorded_ms: int
    folders: tuple[Path, ...]
    stage: Stage

    @property
    def running(self) -> bool:
        """True while a recorder is at work on it."""
        return self.stage is Stage.RUNNING


def interrupted(targets: Sequence[Path], runtime: Path) -> tuple[Interrupted, ...]:
    """Return the sessions that lie unsealed in *targets*, the newest first; a target that is gone holds none."""
    running = frozenset(running_sessions(runtime))
    found: dict[str, list[Path]] = {}
    for folder in (folder for target in targets for folder in _open_folders(target)):
        found.setdefault(folder.name.removesuffix(layout.OPEN_SUFFIX), []).append(folder)
    sessions = [_look(session, tuple(folders), session in running) for session, folders in found.items()]
    return tuple(sorted(sessions, key=lambda one: (one.started_utc, one.session), reverse=True))


def order_at_work(runtime: Path) -> RecorderOrder | None:
    """Return what the recorder that is at work, if one is, was told. Blocks < 1 s; circumstance RECORDER_VERSION."""
    for session in running_sessions(runtime):
        client = attach(session, runtime)
        if client is not None:
            client.close()
            return client.order
    return None


@dataclass(frozen=True)
class AtWork:
    """A recorder that is at work: what it was told, and the milliseconds since its session began."""

    order: RecorderOrder
    elapsed_ms: int


def recorder_at_work(runtime: Path) -> AtWork | None:
    """Return the recorder that is at work, if one is. Blocks < 1 s; circumstance RECORDER_VERSION."""
    for session in running_sessions(runtime):
        client = attach(session, runtime)
        if client is None:
            continue
        with closing(client), suppress(RecorderLost, TimeoutError):
            status = client.wait_status(_STATUS_WITHIN_S)
            return AtWork(client.order, status.elapsed_ms)
    return None


def _open_folders(target: Path) -> list[Path]:
    try:
        return sorted(
            path
            for path in target.iterdir()
            if is_session_id(path.name.removesuffix(layout.OPEN_SUFFIX))
            and path.name.endswith(layout.OPEN_SUFFIX)
            and path.is_dir()
        )
    except OSError:
        return []


def _look(session: str, folders: tuple[Path, ...], running: bool) -> Interrupted:
    states = [state for folder in folders if (state := _ends(folder)) is not None]
    stage = Stage.RUNNING if running else Stage.BROKEN
    if not running and any(is_signed(folder) for folder in folders):
        stage = Stage.SIGNED
    elif not running and any(state.stopped for state in states):
        stage = Stage.STOPPED
    if not states:
        return Interrupted(session, None, "", 0, folders, stage)
    header = states[0].header
    recorded_us = max(_recorded_us(state, folder) for state, folder in zip(states, folders, strict=False))
    return Interrupted(session, header.kind, header.started_utc, recorded_us // 1000, folders, stage)


def _ends(folder: Path) -> SessionState | None:
    """Return the state of *folder* with the last segment of each part alone, and the batch that ended the recording."""
    try:
        lines = (folder / layout.STATE).read_bytes().split(b"\n")
    except OSError:
        return None
    return SessionState.of(read_lines(b"\n".join(_telling(lines))))


def _telling(lines: Sequence[bytes]) -> Iterator[bytes]:
    segment = b""
    for line in lines:
        if line.startswith(b'["segment",'):
            segment = line
            continue
        if line.startswith(b'["events",') and b'"stopped":true' not in line:
            continue
        if line.startswith(b'["part",'):
            yield segment
            segment = b""
        yield line
    yield segment


def _recorded_us(state: SessionState, folder: Path) -> int:
    ends = {one.part: one.start_us + one.duration_us for one in state.segments}
    for part, end_us in _in_flight(folder):
        ends[part] = max(ends.get(part, 0), end_us)
    return sum(ends.values())


def _in_flight(folder: Path) -> Iterator[tuple[int, int]]:
    try:
        names = [path.name for path in (folder / layout.IN_FLIGHT).iterdir()]
    except OSError:
        return
    for name in map(in_flight_name, names):
        if isinstance(name, FragmentName):
            yield name.part, name.start_us + name.duration_us
