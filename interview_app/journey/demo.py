"""The demo: the main job from beginning to end on the synthetic room, with keys and an authority of its own.

It leaves a sealed package and its copy, the court's key and the authority, so that everything the README says about
checking a package can be tried on them. The keys are for trying only, and lie beside what they open. What happens
between the room's making and the packages is the windows' part; nothing of it touches the records of a real room.
"""

import json
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution
from interview_app.domain.verdict import Verdict
from interview_app.evidence.check import Report, check
from interview_app.evidence.index import Index, read_index
from interview_app.evidence.layout import INDEX
from interview_app.journey.keys import new_custody_identity, new_seal_certificate
from interview_app.journey.room import ROOM_FILE, RoomFile, read_room
from interview_app.journey.room_settings import RoomSettings, write_settings
from interview_app.journey.seal import Progress
from interview_app.recording.order import SYNTHETIC
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity
from interview_app.system.clock import Clock
from interview_app.system.durable import create_exclusively
from interview_app.system.paths import folders_at

ROOM = Resolution(1280, 720, 25)
FACE = Resolution(640, 480, 25)


@dataclass(frozen=True)
class DemoReport:
    """What ``report.json`` says."""

    verdict: str
    verdict_copy: str
    seconds: int
    frames_captured: int
    frames_encoded: int
    frames_dropped: int
    events: int
    segments: int
    media_digest: str
    seal_digest: str

    @property
    def good(self) -> bool:
        """True if both copies are VERIFIED."""
        return self.verdict == self.verdict_copy == Verdict.VERIFIED.value


@dataclass(frozen=True)
class DemoRoom:
    """A room for trying in the folder ``out``, the court's secret key, and the authority behind the room's seal."""

    out: Path
    room: RoomFile
    court: Path
    authority: Path


@contextmanager
def demo_room(out: Path, seconds: int, clock: Clock, *, name: str, camera_names: tuple[str, str]) -> Iterator[DemoRoom]:
    """Make a room called *name* in the new or empty folder *out* for recordings of up to *seconds*.

    Until the block ends, the program keeps its records in ``out/room`` and looks for running recorders in a folder
    that no real room uses. Circumstances: FILE_EXISTS, OUTPUT_UNWRITABLE.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Circumstance(Code.FILE_EXISTS, path=str(out))
    out = out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    court = new_custody_identity(out / "court-identity.txt", None)
    archive = new_custody_identity(out / "archive-identity.txt", None)
    passphrase = secrets.token_urlsafe(12)
    create_exclusively(out / "seal-passphrase.txt", passphrase.encode() + b"\n", mode=0o600)
    new_seal_certificate(
        out / "seal.p12", out / "ca.pem", at=clock.utc(), passphrase=passphrase, organisation="Demo", room="Demo room"
    )
    settings = RoomSettings(
        name=name,
        minutes=seconds // 60 + 1,
        targets=(str(out / "first-target"), str(out / "second-target")),
        recipients=(court.recipient, archive.recipient),
        signer=str(out / "seal.p12"),
        signer_passphrase_file=str(out / "seal-passphrase.txt"),
        trust=(str(out / "ca.pem"),),
        microphone=MicrophoneOrder(SYNTHETIC, 1),
        cameras=(CameraOrder(SYNTHETIC, camera_names[0], ROOM), CameraOrder(SYNTHETIC, camera_names[1], FACE)),
    )
    data = out / "room"
    data.mkdir()
    write_settings(data / ROOM_FILE, settings)
    with TemporaryDirectory(prefix="iv-") as runtime, folders_at(data, Path(runtime)):
        yield DemoRoom(out, read_room(data / ROOM_FILE), court.path, out / "ca.pem")


def finish_demo(
    place: DemoRoom, packages: Sequence[Path], seconds: int, clock: Clock, progress: Progress
) -> DemoReport:
    """Put the two sealed *packages* where the report says, check them with the court's key, and write the report."""
    copies = [place.out / "package", place.out / "copy"]
    for package, copy in zip(packages, copies, strict=False):
        package.rename(copy)  # renaming the folder changes nothing
        package.parent.rmdir()
    reports = [_verify(copy, place, clock, progress) for copy in copies]
    report = _report(seconds, read_index((copies[0] / INDEX).read_bytes()), reports)
    create_exclusively(place.out / "report.json", json.dumps(vars(report), indent=2).encode() + b"\n")
    return report


def _verify(package: Path, place: DemoRoom, clock: Clock, progress: Progress) -> Report:
    return check(
        package,
        anchors=load_anchors([place.authority]),
        identity=Identity.load(place.court),
        now=clock.utc(),
        progress=lambda done, total: progress("verifying", done, total),
    )


def _report(seconds: int, index: Index, reports: list[Report]) -> DemoReport:
    return DemoReport(
        verdict=reports[0].verdict.value,
        verdict_copy=reports[1].verdict.value,
        seconds=seconds,
        frames_captured=sum(camera.captured for camera in index.cameras),
        frames_encoded=sum(camera.encoded for camera in index.cameras),
        frames_dropped=sum(camera.dropped for camera in index.cameras),
        events=reports[0].checked.events,
        segments=sum(len(part.segments) for part in index.parts),
        media_digest=reports[0].media_digest,
        seal_digest=reports[0].seal_digest,
    )
