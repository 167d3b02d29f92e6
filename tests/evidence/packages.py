"""Small real packages for tests: real media, keys and certificates, through the real store and the real seal.

Two parts of 22 and 4 seconds, one camera (96x64, 5 pictures a second) and sound: three segments and one. Building one
takes about a second; tests copy it and damage the copy.
"""

import hashlib
import io
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np
from cryptography import x509

from interview_app.domain.events import BODY, ChainHead, EventKind, Json, Who, canonical
from interview_app.domain.protocol_bond import Bond, bond_of
from interview_app.domain.session import PartKind, SessionKind
from interview_app.evidence import layout
from interview_app.evidence.attach import fly
from interview_app.evidence.bag import bag_info, manifest, media_digest, read_bag_info
from interview_app.evidence.fmp4 import Fragment, FragmentReader, Init
from interview_app.evidence.naming import attached_by
from interview_app.evidence.records import CameraTotals, Header
from interview_app.evidence.recover import read_state
from interview_app.evidence.seal import seal
from interview_app.evidence.store import Store
from interview_app.signing.certificates import Authority, new_authority, new_seal
from interview_app.signing.seal import sign_seal
from interview_app.signing.signer import SealSigner
from interview_app.system.age import Identity, decrypt, encrypt, new_identity
from tests.evidence.protocols import SIGNERS, TRUSTED, signature_over, signed_protocol

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
SOFTWARE = "interview-app 0.1.0"
SESSION = "abcdefghijklmnopqrstuvwxyz"
RATE = 5
SECONDS = (22, 4)
EXHIBIT, PHOTO = layout.exhibit_path("drawing.png"), layout.exhibit_path("photo.jpg")
SIGNATURE = layout.signature_path("investigator")
ATTACHED = {EXHIBIT: b"a drawing", PHOTO: b"a photo", layout.PROTOCOL: b"a protocol", SIGNATURE: b"a signature"}
"""What may be attached, by its path: the exhibits while it is recorded, the papers when it has stopped.

A package that is built has a real protocol and a real signature in their places.
"""


@dataclass
class FakeClock:
    """A clock that moves when it is told to."""

    now_ns: int = 10**12

    def monotonic_ns(self) -> int:
        return self.now_ns

    def utc(self) -> datetime:
        return NOW + timedelta(microseconds=(self.now_ns - 10**12) // 1000)

    def boot_id(self) -> str:
        return "boot"


@dataclass(frozen=True)
class Room:
    """The keys and certificates of a room and its two custodians."""

    authority: Authority
    signer: SealSigner
    custodians: tuple[Identity, Identity]

    def encrypt(self, data: bytes) -> bytes:
        return encrypt(data, [one.recipient for one in self.custodians])

    def sign(self, content: bytes) -> bytes:
        return sign_seal(content, self.signer, NOW + timedelta(minutes=5))


@dataclass(frozen=True)
class Package:
    """A sealed package and the room that made it."""

    path: Path
    room: Room
    attached: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def key(self) -> Identity:
        return self.room.custodians[0]

    @property
    def anchors(self) -> tuple[x509.Certificate, ...]:
        return (self.room.authority.certificate, *TRUSTED)

    @property
    def seal_digest(self) -> str:
        return hashlib.sha256((self.path / layout.TAG_MANIFEST).read_bytes()).hexdigest()

    def copy(self, folder: Path) -> "Package":
        """Return a copy of the package in *folder*, to be damaged."""
        return Package(Path(shutil.copytree(self.path, folder / self.path.name)), self.room, self.attached)


def attach(store: Store, path: str, content: bytes, signed: Sequence[str] = ()) -> None:
    """Attach *content* to the session of *store* as a program beside it does."""
    assert store.drain(30.0)
    flown = fly([target.folder for target in store.targets], content)
    said = flown.said_of(path)
    kind = EventKind.PAPER_ADDED
    said["signed"] = list(signed)
    if path.startswith(layout.EXHIBITS):
        kind = EventKind.EXHIBIT_ADDED
        del said["signed"]
        said |= dict.fromkeys(BODY[kind] - said.keys(), 1)
    record = attached_by(kind, said)
    assert record is not None
    store.attach(kind, said, record, Who("investigator", 1))


def new_room() -> Room:
    authority = new_authority("District Court of Testing", NOW - timedelta(days=1))
    signer = new_seal(authority, "District Court of Testing", "Room 1", 3, NOW - timedelta(days=1))
    return Room(authority, signer, (new_identity(), new_identity()))


class _Sink(io.RawIOBase):
    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += data  # type: ignore[arg-type]
        return len(data)  # type: ignore[arg-type]


@cache
def media(seconds: int, tone: int) -> tuple[Init | Fragment, ...]:
    """Return the header and fragments of a short film whose sound is *tone* Hz."""
    sink = _Sink()
    options = {
        "movflags": "empty_moov+default_base_moof+frag_keyframe+skip_trailer",
        "frag_duration": "500000",
        "use_editlist": "0",
    }
    with av.open(sink, "w", format="mp4", options=options) as film:
        picture = film.add_stream("libx264", rate=RATE, options={"preset": "ultrafast", "tune": "zerolatency"})
        picture.width, picture.height, picture.pix_fmt = 96, 64, "yuv420p"
        picture.gop_size = RATE
        picture.time_base = Fraction(1, 90_000)
        sound = film.add_stream("flac", rate=48_000, layout="mono")
        for number in range(seconds * RATE):
            image = np.full((64, 96, 3), number * 7 % 256, np.uint8)
            frame = av.VideoFrame.from_ndarray(image, format="rgb24")
            frame.pts, frame.time_base = number * 90_000 // RATE, Fraction(1, 90_000)
            film.mux(picture.encode(frame))
            count = 48_000 // RATE
            times = (np.arange(count) + number * count) / 48_000
            samples = (np.sin(2 * np.pi * tone * times) * 9_000).astype(np.int16)
            voice = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
            voice.sample_rate, voice.pts, voice.time_base = 48_000, number * count, Fraction(1, 48_000)
            film.mux(sound.encode(voice))
        film.mux(picture.encode(None))
        film.mux(sound.encode(None))
    reader = FragmentReader()
    found = tuple(reader.feed(bytes(sink.data)))
    reader.finish()
    return found


def build(
    folder: Path,
    room: Room,
    session: str = SESSION,
    *,
    seconds: tuple[int, ...] = SECONDS,
    kind: SessionKind = SessionKind.INTERVIEW,
    synthetic: bool = False,
    previous_seal: str | None = None,
    attached: bool = False,
) -> Package:
    """Record and seal a session of one part for each of *seconds*, with files attached if that is wanted."""
    clock = FakeClock()
    names = tuple(one.recipient.text for one in room.custodians)
    header = Header(
        session, kind, synthetic, "2026-11-21T10:00:00.000Z", 10**12, "boot", SOFTWARE, names, ("1",), previous_seal
    )
    store = Store.start(header, [folder], room.encrypt, clock, ballast_bytes=0)
    store.append(EventKind.RECIPIENTS, {"fingerprints": [one.recipient.fingerprint for one in room.custodians]})
    store.append(EventKind.DEVICE_OPENED, {"device": "camera-1", "backend": "test", "asked": {}, "got": {}})
    for number, length in enumerate(seconds):
        head, *fragments = media(length, 440 + 10 * number)
        gap = 500 if number else 0
        clock.now_ns += gap * 10**6
        start = store.time.elapsed_ns()
        assert isinstance(head, Init)
        store.begin_part(PartKind.INTERVIEW, head, start_ns=start, gap_ms=gap, gap_reason="encoder" if gap else "")
        for fragment in fragments:
            assert isinstance(fragment, Fragment)
            clock.now_ns = 10**12 + start + fragment.end_us * 1000
            store.add(fragment)
            store.flush()
        if attached and not number:
            attach(store, EXHIBIT, ATTACHED[EXHIBIT])
            attach(store, PHOTO, ATTACHED[PHOTO])
        store.note_totals((CameraTotals(1, length * RATE + 2, length * RATE, 2),))
        store.end_part("encoder" if number + 1 < len(seconds) else "stopped", lost_ms=0)
    store.append(EventKind.MARKER, {"text": "the last marker"})
    store.stop("asked")
    assert store.drain(30.0)
    opened = folder / f"{session}{layout.OPEN_SUFFIX}"
    there: dict[str, bytes] = {}
    if attached:
        protocol = signed_protocol(bond_in(opened, (EXHIBIT, PHOTO)))
        there = ATTACHED | {layout.PROTOCOL: protocol, SIGNATURE: signature_over(protocol)}
        attach(store, layout.PROTOCOL, there[layout.PROTOCOL], tuple(SIGNERS))
        attach(store, SIGNATURE, there[SIGNATURE])
        assert store.drain(30.0)
    store.close()
    state = read_state(opened)
    assert state is not None
    sealed = seal(state, [opened], readme=b"How to open\n", now=NOW, sign=room.sign, step=lambda _name: None)
    return Package(sealed.packages[0], room, there)


def bond_in(opened: Path, exhibits: Sequence[str]) -> Bond:
    """Return what ties a protocol to the session in *opened*, where nobody was named and *exhibits* were attached."""
    state = read_state(opened)
    assert state is not None
    fixed = media_digest((one.path, one.sha256) for one in state.media)
    listed = tuple(hashlib.sha256(ATTACHED[path]).hexdigest() for path in exhibits)
    return Bond(state.header.session, fixed, bond_of(()).people, listed)


Events = list[dict[str, Json]]


def edit_index(package: Package, edit: Callable[[dict[str, Any]], None] = lambda _index: None) -> None:
    """Bring the index up to date with the files that are there, then *edit* it."""
    index = json.loads((package.path / layout.INDEX).read_bytes())
    entries = [part["init"] for part in index["parts"]]
    entries += [one for part in index["parts"] for one in part["segments"]]
    for entry in [*entries, *index["events"]]:
        if (package.path / entry["path"]).is_file():
            data = (package.path / entry["path"]).read_bytes()
            entry["sha256"], entry["bytes"] = hashlib.sha256(data).hexdigest(), len(data)
    listed = {path: digest for path, digest in digests(package).items() if layout.is_media(path)}
    index["media_digest"] = hashlib.sha256(manifest(listed)).hexdigest()
    edit(index)
    (package.path / layout.INDEX).write_bytes(canonical(index) + b"\n")


def edit_events(package: Package, edit: Callable[[Events], Events], *, chained: bool = True) -> None:
    """Rewrite the events as somebody could who has the program and the recipients, but not the room's past.

    Numbers and digests are made anew if *chained*; all batches but the last keep their count of events.
    """
    batches = sorted((package.path / layout.EVENTS).iterdir())
    plain = [decrypt(path.read_bytes(), package.key).splitlines() for path in batches]
    counts = [len(lines) for lines in plain]
    events = edit([json.loads(line) for lines in plain for line in lines])
    head = ChainHead.of_session(package.path.name)
    lines = []
    for event in events:
        line = canonical(event | {"seq": head.seq + 1, "prev": head.digest} if chained else event)
        head = head.after(line)
        lines.append(line)
    numbers: list[tuple[int, int]] = []
    for path, count in zip(batches, [*counts[:-1], len(lines)], strict=True):
        taken, lines = lines[:count], lines[count:]
        path.write_bytes(package.room.encrypt(b"".join(line + b"\n" for line in taken)))
        first = numbers[-1][1] + 1 if numbers else 1
        numbers.append((first, first + len(taken) - 1))

    def renumber(index: dict[str, Any]) -> None:
        for entry, (first, last) in zip(index["events"], numbers, strict=True):
            entry["first"], entry["last"] = first, last

    edit_index(package, renumber)


def digests(package: Package) -> dict[str, str]:
    """Return the digest of every file below ``data/``."""
    files = (path for path in (package.path / "data").rglob("*") if path.is_file())
    return {path.relative_to(package.path).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def redo_manifest(package: Package, listed: dict[str, str] | None = None) -> None:
    """Write the payload manifest (of what is there, unless *listed* is given) and what depends on it, unsigned."""
    listed = digests(package) if listed is None else listed
    (package.path / layout.MANIFEST).write_bytes(manifest(listed))
    info = read_bag_info((package.path / layout.BAG_INFO).read_bytes())
    size = sum((package.path / path).stat().st_size for path in listed if (package.path / path).is_file())
    (package.path / layout.BAG_INFO).write_bytes(
        bag_info(info["External-Identifier"], info["Bagging-Date"], SOFTWARE, size, len(listed))
    )
    redo_tag_manifest(package)


def redo_tag_manifest(package: Package) -> None:
    """Write the tag manifest of what is there, unsigned."""
    names = (layout.BAGIT, layout.BAG_INFO, layout.MANIFEST)
    tags = {name: hashlib.sha256((package.path / name).read_bytes()).hexdigest() for name in names}
    (package.path / layout.TAG_MANIFEST).write_bytes(manifest(tags))


def sign(package: Package, signer: SealSigner | None = None, at: datetime = NOW) -> None:
    """Sign the tag manifest that is there, by the room's own signer unless *signer* is given."""
    content = (package.path / layout.TAG_MANIFEST).read_bytes()
    (package.path / layout.SEAL).write_bytes(sign_seal(content, signer or package.room.signer, at))


def reseal(package: Package, signer: SealSigner | None = None, at: datetime = NOW) -> None:
    """Make manifests and seal anew over what is there, as only somebody with a seal certificate can."""
    redo_manifest(package)
    sign(package, signer, at)
