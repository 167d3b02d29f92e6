"""The same verification in a process of its own, of low priority: for beside a replay, which it would make stutter.

Opening a file with the key holds Python's lock for some milliseconds: in the player's process pictures came up to 70 ms
late, and on a busy machine two of three not at all (measured). The key goes through the child's standard input, never
its arguments; what comes back are lines of JSON of declared types, so nothing is unpickled. A caller that is gone takes
the child along at its next word.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.domain.declared import from_json, to_json
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.verdict import Finding, Note
from interview_app.evidence.check import Checked, Report
from interview_app.journey.seal import Progress
from interview_app.journey.verify import verify
from interview_app.signing.seal import SealReport
from interview_app.system.age import Identity
from interview_app.system.clock import Clock
from interview_app.system.process import forbid_core_dumps

MODULE = "interview_app.journey.verify_apart"
_NICE = 10
_TOLD_S = 0.1
_KEEPS_QUIET = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)


@dataclass(frozen=True)
class _Asked:
    package: str
    trust: tuple[str, ...]
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
    trust: Sequence[Path],
    identity: Identity | None,
    follows: Path | None,
    clock: Clock,
    progress: Progress,
) -> Report:
    """Return what :func:`interview_app.journey.verify.verify` returns, raise what it raises, tell what it tells.

    It blocks: call it from a thread. *progress* is told ten times a second; what it raises ends the child.
    """
    asked = _Asked(
        os.fspath(package.absolute()),
        tuple(os.fspath(path.absolute()) for path in trust),
        "" if identity is None else identity.secrets,
        "" if follows is None else os.fspath(follows.absolute()),
        clock.utc().isoformat(),
    )
    child = subprocess.Popen(
        [sys.executable, "-m", MODULE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        creationflags=_KEEPS_QUIET,
    )
    try:
        return _listen(child, asked, progress)
    finally:
        child.kill()
        child.communicate()


def _listen(child: "subprocess.Popen[bytes]", asked: _Asked, progress: Progress) -> Report:
    if child.stdin is None or child.stdout is None:
        raise Bug("no pipes to the verification")
    try:
        child.stdin.write(_line("asked", to_json(asked)))
        child.stdin.flush()
    except BrokenPipeError:
        raise Bug("the verification did not begin") from None
    for line in child.stdout:
        match json.loads(line):
            case ["progress", [str(step), int(done), int(total)]]:
                progress(step, done, total)
            case ["refused", [str(code), dict(params)]]:
                raise Circumstance(Code(code), **params)
            case ["ended", ended]:
                return _report(from_json(_Ended, ended))
    raise Bug("the verification ended without a word")


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
    told_s = 0.0

    def say(line: bytes) -> None:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()

    def progress(step: str, done: int, total: int) -> None:
        nonlocal told_s
        if done == total or time.monotonic() - told_s >= _TOLD_S:
            told_s = time.monotonic()
            say(_line("progress", [step, done, total]))

    try:
        report = verify(
            Path(asked.package),
            trust=tuple(Path(path) for path in asked.trust),
            identity=Identity.parse(asked.identity) if asked.identity else None,
            follows=Path(asked.follows) if asked.follows else None,
            clock=_Moment(datetime.fromisoformat(asked.now)),
            progress=progress,
        )
    except Circumstance as refused:
        say(_line("refused", [refused.code.value, refused.params]))
    except BrokenPipeError:
        os._exit(1)  # nobody listens any more; the interpreter's own end would write once more
    else:
        say(_line("ended", to_json(_ended(report))))


if __name__ == "__main__":
    _main()
