"""What the disks and the room's ledger show of recordings, for a vault that may know less than they do.

Nothing is touched, and nothing is judged: a folder's own word counts as far as it goes. Sealed packages that the vault
knows as sealed are not even opened, so that ten thousand of them cost a listing.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.session import SessionKind, is_session_id
from interview_app.domain.steps import Standing
from interview_app.evidence import layout
from interview_app.evidence.index import IndexMalformed, read_index
from interview_app.journey.ledger import entries
from interview_app.journey.waiting import Stage, interrupted
from interview_app.vault.sessions import Seen

_STANDINGS = {
    Stage.RUNNING: Standing.RECORDING,
    Stage.BROKEN: Standing.INTERRUPTED,
    Stage.STOPPED: Standing.STOPPED,
    Stage.SEALING: Standing.STOPPED,
    # The names of its folders are still to be put right; until then it waits for that.
    Stage.SIGNED: Standing.STOPPED,
}


@dataclass(frozen=True)
class OnDisk:
    """A recording as it is found; ``kind`` None where nothing says why it was made; ``here``: made in this room."""

    seen: Seen
    kind: SessionKind | None
    here: bool


def recordings(targets: Sequence[Path], runtime: Path, data: Path, besides: Collection[str]) -> Iterator[OnDisk]:
    """Yield what *targets* and the ledger in *data* show, but for *besides*; each session once. Reads a file each."""
    found = set(besides)
    ledger = {entry.session: entry for entry in entries(data)}
    for one in interrupted(targets, runtime, data):
        if one.session not in found:
            found.add(one.session)
            yield OnDisk(
                Seen(one.session, _STANDINGS[one.stage], one.started_utc, one.recorded_ms), one.kind, here=True
            )
    for package in _packages(targets):
        if package.name not in found and (shown := _package(package, here=package.name in ledger)) is not None:
            found.add(package.name)
            yield shown
    for session, entry in ledger.items():
        if session not in found:
            yield OnDisk(Seen(session, Standing.SEALED, entry.sealed_utc, 0), None, here=True)


def package_of(session: str, targets: Sequence[Path]) -> Path | None:
    """Return the folder of the sealed package of *session*, the master copy if it is there; None on no disk."""
    return next((package for package in _packages(targets) if package.name == session and package.is_dir()), None)


def _packages(targets: Sequence[Path]) -> Iterator[Path]:
    for target in targets:
        try:
            names = sorted(path for path in target.iterdir() if is_session_id(path.name))
        except OSError:  # a disk that is not there shows nothing
            continue
        yield from names


def _package(package: Path, *, here: bool) -> OnDisk | None:
    try:
        index = read_index((package / layout.INDEX).read_bytes())
    except OSError:
        return None
    except IndexMalformed:  # it may be evidence all the same
        return OnDisk(Seen(package.name, Standing.SEALED, "", 0), None, here)
    recorded_ms = sum(part.end_us - part.start_us for part in index.parts) // 1000
    return OnDisk(Seen(package.name, Standing.SEALED, index.started_utc, recorded_ms), index.kind, here)
