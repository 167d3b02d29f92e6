"""The demo: the main job from beginning to end on the synthetic room, with keys and an authority of its own.

It leaves a sealed package and its copy, the court's key and the authority, so that everything the README says about
checking a package can be tried on them. The keys are for trying only, and lie beside what they open.
"""

import json
import secrets
import threading
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution, SessionKind
from interview_app.domain.verdict import Verdict
from interview_app.evidence.check import Report, check
from interview_app.evidence.index import Index, read_index
from interview_app.evidence.layout import INDEX
from interview_app.journey.keys import new_custody_identity, new_seal_certificate
from interview_app.journey.record import RoomTest, record_room_test
from interview_app.journey.seal import Progress
from interview_app.recording.order import SYNTHETIC
from interview_app.signing.signer import load_signer
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity, Recipient
from interview_app.system.clock import Clock
from interview_app.system.durable import create_exclusively

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


def demo(
    out: Path,
    seconds: int,
    clock: Clock,
    *,
    camera_names: tuple[str, str],
    slate: tuple[str, ...],
    stop: threading.Event,
    progress: Progress,
) -> DemoReport:
    """Run the demo into the new or empty folder *out*. Circumstances: FILE_EXISTS, and those of a recording."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Circumstance(Code.FILE_EXISTS, path=str(out))
    out.mkdir(parents=True, exist_ok=True)
    court = new_custody_identity(out / "court-identity.txt", None)
    archive = new_custody_identity(out / "archive-identity.txt", None)
    passphrase = secrets.token_urlsafe(12)
    create_exclusively(out / "seal-passphrase.txt", passphrase.encode() + b"\n", mode=0o600)
    new_seal_certificate(
        out / "seal.p12", out / "ca.pem", at=clock.utc(), passphrase=passphrase, organisation="Demo", room="Demo room"
    )
    test = RoomTest(
        cameras=(CameraOrder(SYNTHETIC, camera_names[0], ROOM), CameraOrder(SYNTHETIC, camera_names[1], FACE)),
        microphone=MicrophoneOrder(SYNTHETIC, 1),
        sound_codec="flac",
        overlay=True,
        slate=slate,
        seconds=seconds,
        targets=(out / "first-target", out / "second-target"),
        recipients=(Recipient.parse(court.recipient), Recipient.parse(archive.recipient)),
        kind=SessionKind.DEMO,
    )
    signer = load_signer(out / "seal.p12", passphrase, clock.utc())
    sealed = record_room_test(test, signer, clock, stop=stop, progress=progress)
    copies = [out / "package", out / "copy"]
    for package, place in zip(sealed.packages, copies, strict=False):
        package.rename(place)  # renaming the folder changes nothing
        package.parent.rmdir()
    reports = [_verify(place, out, clock, progress) for place in copies]
    report = _report(seconds, read_index((copies[0] / INDEX).read_bytes()), reports)
    create_exclusively(out / "report.json", json.dumps(vars(report), indent=2).encode() + b"\n")
    return report


def _verify(place: Path, out: Path, clock: Clock, progress: Progress) -> Report:
    return check(
        place,
        anchors=load_anchors([out / "ca.pem"]),
        identity=Identity.load(out / "court-identity.txt"),
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
