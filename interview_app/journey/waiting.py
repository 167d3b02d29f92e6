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
from interview_app.evidence.index import IndexMalformed, read_index
from interview_app.evidence.layout import FragmentName, in_flight_name
from interview_app.evidence.records import SessionState, read_lines
from interview_app.evidence.seal import is_signed
from interview_app.evidence.target import open_folder
from interview_app.journey.ledger import entries, not_read_back
from interview_app.journey.seal import session_of
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
    SEALING = "sealing"
    """Its sealing had begun: nothing can be added any more."""
    SIGNED = "signed"
    """The seal is made, if only in the room's own folder: copies are left to be completed, named or read back."""


@dataclass(frozen=True)
class Interrupted:
    """A session that is not sealed. ``folders`` are in the targets' order; ``recorded_ms`` counts what is durable.

    A folder is the package itself where the sealing had got that far. Where no file says it, ``started_utc`` is '' and
    ``kind`` None.
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


def interrupted(targets: Sequence[Path], runtime: Path, data: Path) -> tuple[Interrupted, ...]:
    """Return the sessions whose sealing is not finished, the newest first; one of *targets* that is gone holds none.

    Those too that the ledger in *data* knows as signed, and of which nobody has looked at a copy since.
    """
    running = frozenset(running_sessions(runtime))
    found = dict.fromkeys(session_of(folder) for target in targets for folder in _open_folders(target))
    found |= dict.fromkeys(sorted(not_read_back(data)))
    lie = {session: tuple(folders_of(session, targets)) for session in found}
    signed = {entry.session for entry in entries(data)}
    sessions = [
        _look(session, folders, running=session in running, signed=session in signed)
        for session, folders in lie.items()
        if folders
    ]
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


def folders_of(session: str, targets: Sequence[Path]) -> Iterator[Path]:
    """Yield the folder of *session* on each of *targets* that has it: ``<session-id>.open``, or the sealed package."""
    for target in targets:
        if (folder := open_folder(target, session)).is_dir():
            yield folder
        elif is_signed(target / session):
            yield target / session


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


def _look(session: str, folders: tuple[Path, ...], *, running: bool, signed: bool) -> Interrupted:
    ends = {folder: state for folder in folders if (state := _ends(folder)) is not None}
    states = list(ends.values())
    stage = Stage.RUNNING if running else Stage.BROKEN
    if not running and (signed or any(is_signed(folder) for folder in folders)):
        stage = Stage.SIGNED
    elif not running and any(state.stopped for state in states):
        stage = Stage.SEALING if any(state.sealing for state in states) else Stage.STOPPED
    if not states:
        return next(_sealed(session, folders, stage), Interrupted(session, None, "", 0, folders, stage))
    header = states[0].header
    recorded_us = max(_recorded_us(state, folder) for folder, state in ends.items())
    return Interrupted(session, header.kind, header.started_utc, recorded_us // 1000, folders, stage)


def _sealed(session: str, folders: tuple[Path, ...], stage: Stage) -> Iterator[Interrupted]:
    """Yield what the index of each folder that has one says."""
    for folder in folders:
        with suppress(OSError, IndexMalformed):
            index = read_index((folder / layout.INDEX).read_bytes())
            recorded_us = sum(part.end_us - part.start_us for part in index.parts)
            yield Interrupted(session, index.kind, index.started_utc, recorded_us // 1000, folders, stage)


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
