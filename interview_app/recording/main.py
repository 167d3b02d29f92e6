"""The recorder's process: ``python -m interview_app.recording.main``, its order on standard input.

Standard output gets one line, :class:`Ready` or :class:`Refused`, and nothing else ever; nothing is logged, because a
log of this process could only hold what must not be in one. No Qt, no database. Core dumps are off before the order
is read.
"""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from secrets import token_bytes

import cv2

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import EventKind, canonical
from interview_app.evidence.layout import LOCK
from interview_app.evidence.records import Header
from interview_app.evidence.resume import take_up
from interview_app.evidence.store import Store
from interview_app.evidence.target import loss_reason, open_folder
from interview_app.recording.heartbeat import Heartbeat, heartbeat_path, last_beat
from interview_app.recording.opening import devices_of
from interview_app.recording.order import Ready, RecorderOrder, Refused, pack, unpack
from interview_app.recording.recorder import Recorder
from interview_app.recording.rendezvous import Rendezvous, announce, withdraw
from interview_app.recording.server import Server, address_in
from interview_app.recording.watch import bytes_per_second, free_bytes
from interview_app.system.age import Recipient, encrypt
from interview_app.system.clock import Clock, SystemClock, iso_utc
from interview_app.system.lock import FileLock, Held
from interview_app.system.paths import runtime_folder
from interview_app.system.process import forbid_core_dumps

LOCK_WITHIN_S = 2.0
RESUME_COPY_LIMIT = 64 * 2**20
"""Going on at once matters more than a complete second target: what lacks more than this is left to the sealing."""


def main() -> int:
    """Record what the order on standard input says; return 0 if it ended as it should."""
    forbid_core_dumps()
    cv2.setNumThreads(1)  # its thread pool costs more than it gives: each camera has a thread already
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answer = partial(_answer, sys.stdout.fileno())
    if not (line := sys.stdin.buffer.readline()):  # a spare that was not needed
        return 0
    try:
        order, _ = unpack(line.rstrip(b"\n"))
        if not isinstance(order, RecorderOrder):
            raise Bug("not an order")
        with ExitStack() as stack:
            _record(order, SystemClock(), runtime_folder(), stack, answer)
    except Circumstance as circumstance:
        answer(pack(Refused(circumstance.code.value, canonical(dict(circumstance.params)).decode())))
        return 1
    return 0


def _record(
    order: RecorderOrder, clock: Clock, runtime: Path, stack: ExitStack, answer: Callable[[bytes], None]
) -> None:
    if order.synthetic and not order.kind.may_be_synthetic:
        raise Circumstance(Code.SYNTHETIC_REFUSED, kind=order.kind.value)
    recipients = [Recipient.parse(text) for text in order.recipients]
    if not recipients:
        raise Circumstance(Code.NO_RECIPIENT)
    seal = partial(encrypt, recipients=recipients)
    beat_path = heartbeat_path(runtime, order.session)
    gap_from_us: int | None = None
    if order.resume:
        store, gap_from_us = _resume(order, seal, clock, beat_path, stack)
    else:
        store = _start(order, seal, clock, recipients, stack)
    heartbeat = Heartbeat(beat_path, clock.boot_id())
    recorder = Recorder(
        order,
        devices_of(order, clock),
        store,
        clock,
        heartbeat,
        gap_from_us=gap_from_us,
        gap_reason="recorder_lost" if order.resume else "",
    )
    recorder.open_devices(required=not order.resume)
    key = token_bytes(32)
    address = address_in(runtime, order.session)
    Path(address).unlink(missing_ok=True)
    server = Server(address, key, order, recorder.asked, recorder.client_changed)
    recorder.serve(server)
    announce(runtime, Rendezvous(order.session, address, os.getpid(), key.hex()))
    answer(pack(Ready(address)))
    stopped = recorder.run()
    store.close()
    for target in store.targets:
        (target.folder / LOCK).unlink(missing_ok=True)
    server.broadcast(stopped)
    server.close()
    withdraw(runtime, order.session)
    heartbeat.close()
    if stopped.media_digest:
        beat_path.unlink(missing_ok=True)


def _start(
    order: RecorderOrder,
    seal: Callable[[bytes], bytes],
    clock: Clock,
    recipients: Sequence[Recipient],
    stack: ExitStack,
) -> Store:
    needed = bytes_per_second(order.cameras, order.microphone) * order.planned_s + order.ballast_bytes
    for place in order.targets:
        _check_space(Path(place), needed)
    header = Header(
        order.session,
        order.kind,
        order.synthetic,
        iso_utc(clock.utc()),
        clock.monotonic_ns(),
        clock.boot_id(),
        order.software,
        order.recipients,
        order.targets,
        order.previous_seal,
    )
    try:
        store = Store.start(
            header, [Path(target) for target in order.targets], seal, clock, ballast_bytes=order.ballast_bytes
        )
    except OSError as error:
        raise Circumstance(Code.TARGET_UNUSABLE, path=str(error.filename or ""), reason=loss_reason(error)) from error
    for target in store.targets:
        stack.enter_context(FileLock(target.folder / LOCK))
    store.append(EventKind.RECIPIENTS, {"fingerprints": [one.fingerprint for one in recipients]})
    return store


def _resume(
    order: RecorderOrder, seal: Callable[[bytes], bytes], clock: Clock, beat_path: Path, stack: ExitStack
) -> tuple[Store, int]:
    folders = [folder for target in order.targets if (folder := open_folder(Path(target), order.session)).is_dir()]
    try:
        for folder in folders:
            stack.enter_context(FileLock(folder / LOCK, wait_s=LOCK_WITHIN_S))
    except Held as held:
        raise Circumstance(Code.SESSION_IN_USE, path=str(held)) from held
    captured_ns = last_beat(beat_path, clock.boot_id())
    taken = take_up(folders, seal, clock, captured_ns=captured_ns, reason="recorder_lost", copy_limit=RESUME_COPY_LIMIT)
    return taken.store, taken.resumed_at_us


def _check_space(target: Path, needed: int) -> None:
    try:
        target.mkdir(parents=True, exist_ok=True)
        free = free_bytes(target)
    except OSError as error:
        raise Circumstance(Code.TARGET_UNUSABLE, path=str(target), reason=loss_reason(error)) from error
    if free < needed:
        raise Circumstance(Code.SPACE_TOO_SMALL, path=str(target), needed_mb=needed // 2**20 + 1, free_mb=free // 2**20)


def _answer(descriptor: int, line: bytes) -> None:
    os.write(descriptor, line + b"\n")
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, descriptor)
    os.close(null)


if __name__ == "__main__":
    raise SystemExit(main())
