"""The same verification in a process of its own, of low priority: for beside a replay, which it would make stutter.

Opening a file with the key holds Python's lock for some milliseconds: in the player's process pictures came up to 70 ms
late, and on a busy machine two of three not at all (measured). The key goes through the child's standard input, never
its arguments; what comes back are lines of JSON of declared types, so nothing is unpickled. The child lives as long as
its standard input is open, so a caller that is gone takes it along. A child that ends without its last line whole,
whatever ended it, gave no verdict.
"""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from interview_app.domain.declared import from_json, to_json
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.verdict import Finding, Note
from interview_app.evidence.check import Checked, Report
from interview_app.journey.seal import Progress
from interview_app.journey.trust import Trust
from interview_app.journey.verify import verify
from interview_app.signing.seal import SealReport
from interview_app.system.age import Identity
from interview_app.system.clock import Clock
from interview_app.system.crash import write_crash_report
from interview_app.system.paths import data_folder
from interview_app.system.process import forbid_core_dumps, own_process

MODULE = "interview_app.journey.verify_apart"
_NICE = 10
_TOLD_S = 0.1
_KEEPS_QUIET = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)


@dataclass(frozen=True)
class _Asked:
    package: str
    trust: tuple[str, ...]
    ledger: str
    """The room's own records, where it judges; empty elsewhere."""
    identity: str
    """The secrets, a line each; empty for none."""
    follows: str
    now: str


@dataclass(frozen=True)
class _Seal:
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    subject: str
    issuer: str
    fingerprint: str
    signed_at: str


@dataclass(frozen=True)
class _Ended:
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    checked: Checked
    session: str
    media_digest: str
    seal_digest: str
    seal: _Seal | None


def verify_apart(
    package: Path,
    *,
    trust: Trust,
    identity: Identity | None,
    follows: Path | None,
    clock: Clock,
    progress: Progress,
) -> Report:
    """Return what :func:`interview_app.journey.verify.verify` returns, raise what it raises, tell what it tells.

    It blocks: call it from a thread. *progress* is told ten times a second, the same again where there is no news; what
    it raises ends the child at once. Circumstance CHECK_BROKE_OFF where the child ended without a report.
    """
    asked = _Asked(
        os.fspath(package.absolute()),
        tuple(os.fspath(path.absolute()) for path in trust.files),
        "" if trust.ledger is None else os.fspath(trust.ledger.absolute()),
        "" if identity is None else identity.secrets,
        "" if follows is None else os.fspath(follows.absolute()),
        clock.utc().isoformat(),
    )
    command, environment = own_process(MODULE)
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=_KEEPS_QUIET,
    )
    if child.stdin is None or child.stdout is None:
        raise Bug("no pipes to the verification")
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    reader = threading.Thread(target=_hand_over, args=(child.stdout, lines), name="verify-apart", daemon=True)
    reader.start()
    try:
        with suppress(BrokenPipeError):  # what it has said, if anything, still counts
            child.stdin.write(_line("asked", to_json(asked)))
            child.stdin.flush()
        return _listen(lines, progress)
    finally:
        child.kill()
        reader.join()
        child.communicate()


def _hand_over(said: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    """Hand over every line, and in the end what was left of one."""
    while (line := said.readline()).endswith(b"\n"):
        lines.put(line)
    lines.put(line)


def _listen(lines: "queue.SimpleQueue[bytes]", progress: Progress) -> Report:
    told = ("verifying", 0, 0)
    while True:
        try:
            line = lines.get(timeout=_TOLD_S)
        except queue.Empty:
            progress(*told)
            continue
        if not line.endswith(b"\n"):
            raise Circumstance(Code.CHECK_BROKE_OFF)
        match json.loads(line):
            case ["progress", [str(step), int(done), int(total)]]:
                told = (step, done, total)
                progress(*told)
            case ["refused", [str(code), dict(params)]]:
                raise Circumstance(Code(code), **params)
            case ["ended", ended]:
                return _report(from_json(_Ended, ended))


def _report(ended: _Ended) -> Report:
    seal = ended.seal
    told = None
    if seal is not None:
        signed_at = datetime.fromisoformat(seal.signed_at) if seal.signed_at else None
        told = SealReport(seal.findings, seal.notes, seal.subject, seal.issuer, seal.fingerprint, signed_at)
    rest = (ended.checked, ended.session, ended.media_digest, ended.seal_digest)
    return Report(ended.findings, ended.notes, *rest, told)


def _ended(report: Report) -> _Ended:
    seal = report.seal
    told = None
    if seal is not None:
        signed_at = "" if seal.signed_at is None else seal.signed_at.isoformat()
        told = _Seal(seal.findings, seal.notes, seal.subject, seal.issuer, seal.fingerprint, signed_at)
    rest = (report.checked, report.session, report.media_digest, report.seal_digest)
    return _Ended(report.findings, report.notes, *rest, told)


def _line(word: str, value: object) -> bytes:
    # Not canonical JSON: a file's name may hold what is no Unicode, and comes through as it is.
    return json.dumps([word, value]).encode("ascii") + b"\n"


@dataclass(frozen=True)
class _Moment:
    """The wall clock as the caller has it."""

    now: datetime

    def monotonic_ns(self) -> int:
        return time.monotonic_ns()

    def utc(self) -> datetime:
        return self.now

    def boot_id(self) -> str:
        return ""


def _main() -> None:
    """Verify what standard input asks for, and tell standard output."""
    forbid_core_dumps()
    if hasattr(os, "nice"):
        os.nice(_NICE)
    _, untrusted = json.loads(sys.stdin.buffer.readline())
    asked = from_json(_Asked, untrusted)
    threading.Thread(target=_end_with_caller, daemon=True).start()
    told_s = 0.0

    def say(line: bytes) -> None:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()

    def progress(step: str, done: int, total: int) -> None:
        nonlocal told_s
        if done == total or time.monotonic() - told_s >= _TOLD_S:
            told_s = time.monotonic()
            say(_line("progress", [step, done, total]))

    now = datetime.fromisoformat(asked.now)
    try:
        report = verify(
            Path(asked.package),
            trust=Trust(tuple(map(Path, asked.trust)), Path(asked.ledger) if asked.ledger else None),
            identity=Identity.parse(asked.identity) if asked.identity else None,
            follows=Path(asked.follows) if asked.follows else None,
            clock=_Moment(now),
            progress=progress,
        )
        say(_line("ended", to_json(_ended(report))))
    except Circumstance as refused:
        say(_line("refused", [refused.code.value, refused.params]))
    except BrokenPipeError:
        os._exit(1)  # nobody listens any more; the interpreter's own end would write once more
    except Exception as fault:  # noqa: BLE001 - ends without a verdict, and with a report for whoever mends it
        with suppress(OSError):
            write_crash_report(fault, data_folder() / "reports", now)
        raise SystemExit(1) from None


def _end_with_caller() -> None:
    """End this process once nobody holds its standard input; unbuffered, for Python's end waits for no buffer."""
    with suppress(OSError):
        while os.read(sys.stdin.fileno(), 1):
            pass
    os._exit(1)


if __name__ == "__main__":
    _main()
