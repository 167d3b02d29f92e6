"""What interrupted sessions left: found, closed honestly without any key, and sealed where there is a signer."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.evidence import layout
from interview_app.evidence.records import PartEnd, SessionState
from interview_app.evidence.recover import held_state, read_state
from interview_app.evidence.resume import TakenUp, take_up
from interview_app.evidence.seal import is_signed
from interview_app.evidence.target import loss_reason, open_folder
from interview_app.journey.seal import Progress, seal_session
from interview_app.recording.client import RecorderLost, attach
from interview_app.recording.heartbeat import heartbeat_path, last_beat
from interview_app.signing.signer import SealSigner
from interview_app.system.age import Recipient, encrypt
from interview_app.system.clock import Clock
from interview_app.system.durable import remove
from interview_app.system.lock import FileLock, Held
from interview_app.system.paths import runtime_folder

STOP_WITHIN_S = 60.0
DRAIN_S = 60.0
LOCK_WITHIN_S = 2.0


class Outcome(StrEnum):
    """What became of an interrupted session."""

    SEALED = "sealed"
    WAITING = "waiting_for_seal"
    EMPTY = "empty"
    IN_USE = "in_use"
    FAILED = "failed"


@dataclass(frozen=True)
class Recovered:
    """One session: what became of it, its length and parts, what was lost (None: nobody can tell) and the gaps."""

    session: str
    outcome: Outcome
    folders: tuple[Path, ...]
    recorded_ms: int = 0
    segments: int = 0
    ends: tuple[PartEnd, ...] = ()
    gaps_ms: tuple[int, ...] = ()
    lost_ms: int | None = 0
    error: Circumstance | None = None


def recover(folder: Path, signer: SealSigner | None, clock: Clock, progress: Progress) -> tuple[Recovered, ...]:
    """Put every interrupted session below *folder* (or *folder* itself) right; seal it if there is a *signer*.

    Circumstance PACKAGE_UNREADABLE if *folder* is not there. What goes wrong with one session is in its result.
    """
    if not folder.is_dir():
        raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(folder))
    if folder.name.endswith(layout.OPEN_SUFFIX):
        found = [folder.resolve()]
    else:
        found = sorted(path.resolve() for path in folder.glob(f"*{layout.OPEN_SUFFIX}") if path.is_dir())
    return tuple(_recover(one, signer, clock, progress) for one in found)


def close_session(folders: Sequence[Path], clock: Clock, *, reason: str) -> SessionState:
    """Close the interrupted session in *folders* without any key and return its state, stopped.

    Circumstance TARGETS_LOST if no folder can be written to, SESSION_IN_USE if a process has it open.
    """
    with reopened(folders, clock, reason=reason) as taken:
        if not taken.order.state.stopped and taken.order.state.parts:
            taken.store.stop("recovered")
    after = held_state(taken.order.complete)
    if after is None:
        raise Circumstance(Code.TARGETS_LOST)
    heartbeat_path(runtime_folder(), after.header.session).unlink(missing_ok=True)
    return after


@contextmanager
def reopened(folders: Sequence[Path], clock: Clock, *, reason: str) -> Iterator[TakenUp]:
    """Yield the session in *folders*, taken up with its store; at the end all that was said is durable.

    *reason*: why the part ended that had broken off, if one had. Circumstances as in :func:`close_session`.
    """
    states = (state for folder in folders if (state := read_state(folder)) is not None)
    if (state := next(states, None)) is None:
        raise Circumstance(Code.TARGETS_LOST)
    with ExitStack() as stack:
        try:
            for folder in folders:
                with suppress(OSError):  # a disk that fails is left out when the folders are put in order
                    stack.enter_context(FileLock(folder / layout.LOCK, wait_s=LOCK_WITHIN_S))
        except Held as held:
            raise Circumstance(Code.SESSION_IN_USE, path=str(held)) from held
        for folder in folders:
            with suppress(OSError):
                remove(folder / layout.BALLAST)  # on a full disk this is the room to finish in
        taken = take_up(
            folders,
            partial(encrypt, recipients=[Recipient.parse(text) for text in state.header.recipients]),
            clock,
            captured_ns=last_beat(heartbeat_path(runtime_folder(), state.header.session), clock.boot_id()),
            reason=reason,
        )
        try:
            yield taken
            if not taken.store.drain(DRAIN_S):
                raise Circumstance(Code.TARGETS_LOST)
        finally:
            taken.store.close()


def _recover(found: Path, signer: SealSigner | None, clock: Clock, progress: Progress) -> Recovered:
    session = found.name.removesuffix(layout.OPEN_SUFFIX)
    state = read_state(found)
    folders = [found]
    try:
        if state is None:
            return _finish_signed(session, found, signer, clock, progress)
        others = [open_folder(Path(target), session).resolve() for target in state.header.targets]
        folders += [other for other in others if other != found and read_state(other) is not None]
        _stop_running(session)
        progress("collecting", 0, 0)
        state = close_session(folders, clock, reason="recorder_lost")
        if not state.segments:
            return Recovered(session, Outcome.EMPTY, tuple(folders))
        if signer is None:
            return _result(state, Outcome.WAITING, tuple(folders))
        sealed = seal_session(folders, signer, clock, progress)
        return _result(state, Outcome.SEALED, sealed.packages)
    except Circumstance as circumstance:
        outcome = Outcome.IN_USE if circumstance.code is Code.SESSION_IN_USE else Outcome.FAILED
        return Recovered(session, outcome, tuple(folders), error=circumstance)
    except OSError as error:
        unusable = Circumstance(Code.TARGET_UNUSABLE, path=str(error.filename or found), reason=loss_reason(error))
        return Recovered(session, Outcome.FAILED, tuple(folders), error=unusable)


def _finish_signed(session: str, found: Path, signer: SealSigner | None, clock: Clock, progress: Progress) -> Recovered:
    if not is_signed(found):
        return Recovered(session, Outcome.FAILED, (found,), error=Circumstance(Code.NOTHING_TO_SEAL))
    if signer is None:
        return Recovered(session, Outcome.WAITING, (found,))
    return Recovered(session, Outcome.SEALED, seal_session([found], signer, clock, progress).packages)


def _stop_running(session: str) -> None:
    """Stop a recorder whose program is gone; SESSION_IN_USE if a program still uses it."""
    client = attach(session, runtime_folder())
    if client is None:
        return
    try:
        if client.others:
            raise Circumstance(Code.SESSION_IN_USE, path=session)
        client.stop("recovered")
        client.wait(STOP_WITHIN_S)
    except RecorderLost:
        return
    finally:
        client.close()


def _result(state: SessionState, outcome: Outcome, folders: tuple[Path, ...]) -> Recovered:
    ends = tuple(state.ends[part] for part in sorted(state.ends))
    losses = [end.lost_ms for end in ends]
    return Recovered(
        state.header.session,
        outcome,
        folders,
        recorded_ms=sum(end.end_us for end in ends) // 1000,
        segments=len(state.segments),
        ends=ends,
        gaps_ms=tuple(part.gap_ms for part in state.parts if part.gap_ms),
        lost_ms=None if None in losses else sum(loss for loss in losses if loss is not None),
    )
