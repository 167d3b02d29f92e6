"""Verifying a package of about 1.3 GB against ``sha256sum`` reading the same files."""

import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

from interview_app.domain.verdict import Verdict
from interview_app.evidence.recover import put_in_order
from interview_app.evidence.seal import seal
from interview_app.signing.seal import sign_seal
from tests.benchmarks.long_session import write
from tests.benchmarks.row import row
from tests.recording.room import Room

SECONDS = 3700
ROUNDS = 3


def measure(folder: Path) -> None:
    """Print the ratio without a key, and what the key adds."""
    room = Room(folder)
    opened = write(room, SECONDS)
    now = datetime.now(UTC)
    order = put_in_order([opened])
    (package,) = seal(
        order.state,
        order.complete,
        readme=b"benchmark\n",
        now=now,
        sign=lambda content: sign_seal(content, room.signer, now),
        step=lambda name: None,
    ).packages
    files = [str(path) for path in package.rglob("*") if path.is_file()]
    size = sum(Path(path).stat().st_size for path in files)
    ours = theirs = 0.0
    for _ in range(ROUNDS):
        theirs += timed(lambda: subprocess.run(["sha256sum", *files], check=True, stdout=subprocess.DEVNULL))
        ours += timed(lambda: _verified(room, package))
    row(
        f"verifying {size / 1e9:.1f} GB without a key",
        f"{theirs / ours:.1f} x faster",
        f"than sha256sum ({ours / ROUNDS:.2f} s against {theirs / ROUNDS:.2f} s)",
        "goal >= 3",
    )


def _verified(room: Room, package: Path) -> None:
    from interview_app.evidence.check import check
    from interview_app.signing.trust import load_anchors

    report = check(package, anchors=load_anchors([room.folder / "ca.pem"]))
    if report.verdict is not Verdict.VERIFIED:
        raise RuntimeError(str(report.findings))


def timed(work: object) -> float:
    """Return the seconds that *work* takes."""
    start = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - start
