"""A room for tests: real recorder processes on synthetic or real devices, real keys, real targets in a folder."""

import io
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from threading import Event as Never

import av
import numpy as np

from interview_app.domain.events import Event
from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution, SessionKind
from interview_app.evidence.check import Report, check
from interview_app.evidence.check_inside import read_events
from interview_app.evidence.index import Index, read_index
from interview_app.evidence.layout import INDEX
from interview_app.evidence.records import Header
from interview_app.evidence.store import Store
from interview_app.evidence.target import open_folder
from interview_app.journey.keys import new_custody_identity, new_seal_certificate
from interview_app.journey.record import RoomTest, new_session_id, order_of
from interview_app.journey.recover import Recovered, recover
from interview_app.journey.seal import SealedCopies, seal_session
from interview_app.recording.order import SYNTHETIC, RecorderOrder, Status
from interview_app.signing.signer import SealSigner, load_signer
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity, Recipient, decrypt, encrypt
from interview_app.system.clock import SystemClock, iso_utc

SMALL = Resolution(320, 240, 25)
CLOCK = SystemClock()
PATIENCE_S = 30.0


def wait_until(true: Callable[[], object], timeout_s: float = PATIENCE_S) -> None:
    """Wait for a condition in the world outside this process, which can only be asked again and again."""
    end = time.monotonic() + timeout_s
    while not true():
        if time.monotonic() > end:
            raise TimeoutError
        Never().wait(0.01)


@dataclass
class Room:
    """A folder with keys, two targets and a fault folder."""

    folder: Path
    cameras: tuple[CameraOrder, ...] = (CameraOrder(SYNTHETIC, "Бөлме", SMALL),)
    microphone: MicrophoneOrder | None = field(default_factory=lambda: MicrophoneOrder(SYNTHETIC, 1))
    seconds: int = 60
    kind: SessionKind = SessionKind.ROOM_TEST
    ppm: int = 0

    @cached_property
    def identity(self) -> Identity:
        path = self.folder / "court.txt"
        if not path.exists():
            new_custody_identity(path, None)
        return Identity.load(path)

    @cached_property
    def signer(self) -> SealSigner:
        path = self.folder / "seal.p12"
        if not path.exists():
            new_seal_certificate(path, self.folder / "ca.pem", at=CLOCK.utc(), passphrase="room")
        return load_signer(path, "room", CLOCK.utc())

    @property
    def targets(self) -> tuple[Path, ...]:
        return (self.folder / "first", self.folder / "second")

    @property
    def faults(self) -> Path:
        path = self.folder / "faults"
        path.mkdir(exist_ok=True)
        return path

    def test(self) -> RoomTest:
        return RoomTest(
            cameras=self.cameras,
            microphone=self.microphone,
            sound_codec="flac",
            overlay=True,
            slate=("КЕСКІН ЖОҚ", "НЕТ ИЗОБРАЖЕНИЯ", "NO PICTURE"),
            seconds=self.seconds,
            targets=self.targets,
            recipients=(self.identity.recipient, Recipient.parse(self.identity.recipient.text)),
            kind=self.kind,
            ballast_bytes=2**20,
            sound_ppm=self.ppm,
            faults=str(self.faults),
        )

    def order(self) -> RecorderOrder:
        return order_of(self.test(), new_session_id())

    def store(self, target: Path | None = None) -> Store:
        """Return the open store of a new session on one target, to be written to without a recorder."""
        place = target or self.targets[0]
        header = Header(
            session=new_session_id(),
            kind=SessionKind.ROOM_TEST,
            synthetic=True,
            started_utc=iso_utc(CLOCK.utc()),
            origin_ns=CLOCK.monotonic_ns(),
            boot_id=CLOCK.boot_id(),
            software="test",
            recipients=(self.identity.recipient.text,),
            targets=(str(place),),
            previous_seal=None,
        )
        return Store.start(
            header, [place], partial(encrypt, recipients=[self.identity.recipient]), CLOCK, ballast_bytes=0
        )

    def open_folders(self, order: RecorderOrder) -> list[Path]:
        return [folder for target in self.targets if (folder := open_folder(target, order.session)).is_dir()]

    def seal(self, order: RecorderOrder) -> SealedCopies:
        return seal_session(self.open_folders(order), self.signer, CLOCK, lambda step, done, total: None)

    def recover(self) -> tuple[Recovered, ...]:
        return recover(self.targets[0], self.signer, CLOCK, lambda step, done, total: None)

    def check(self, package: Path) -> Report:
        _ = self.signer
        return check(package, anchors=load_anchors([self.folder / "ca.pem"]), identity=self.identity)

    def events(self, package: Path) -> list[Event]:
        index = index_of(package)
        batches = {one.path: decrypt((package / one.path).read_bytes(), self.identity) for one in index.events}
        return read_events(batches, index.session)

    def part(self, package: Path, number: int = 1) -> bytes:
        """Return the part's ordinary MP4."""
        part = next(part for part in index_of(package).parts if part.part == number)
        paths = [part.init.path, *(segment.path for segment in part.segments)]
        return b"".join(decrypt((package / path).read_bytes(), self.identity) for path in paths)


def small_film(path: Path) -> Path:
    """Write a film of a minute at *path*, 320 x 180: a camera that gives less than most rooms order."""
    shown = ["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25", "-t", "60", "-c:v", "libx264"]
    subprocess.run(["ffmpeg", "-v", "error", *shown, str(path)], check=True)
    return path


def index_of(package: Path) -> Index:
    return read_index((package / INDEX).read_bytes())


def recorded(milliseconds: int) -> Callable[[Status], bool]:
    return lambda status: status.recorded_ms >= milliseconds


def kill(pid: int) -> int:
    """Kill the process and return the monotonic time of it."""
    t_ns = time.monotonic_ns()
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not alive(pid))
    return t_ns


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def pictures(mp4: bytes, stream: int = 0) -> Iterator[tuple[float, np.ndarray]]:
    with av.open(io.BytesIO(mp4), "r") as container:
        for frame in container.decode(container.streams.video[stream]):
            yield float(frame.time or 0), frame.to_ndarray(format="gray")


def sound(mp4: bytes) -> tuple[float, np.ndarray]:
    """Return the time of the first sample and the first channel's samples."""
    with av.open(io.BytesIO(mp4), "r") as container:
        frames = list(container.decode(container.streams.audio[0]))
    channels = len(frames[0].layout.channels)
    return float(frames[0].time or 0), np.concatenate([f.to_ndarray().reshape(-1, channels)[:, 0] for f in frames])
