"""Names: what may stand where in a package and, before the seal, in the folder of an open session.

Everything here is a pure function of numbers and digests. Names never say anything about anybody.
"""

import re
from dataclasses import dataclass

FORMAT = 1
OPEN_SUFFIX = ".open"
"""The folder of a session that is not sealed yet is ``<session-id>.open``."""
ASIDE_SUFFIX = ".set-aside"
"""What was found in that folder and is not the session's is kept in ``<session-id>.set-aside``."""

BAGIT_TXT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
BAGIT = "bagit.txt"
BAG_INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SEAL = "seal.p7s"
README = "data/README.txt"
INDEX = "data/index.json"
MEDIA = "data/media/"
EVENTS = "data/events/"
EXHIBITS = "data/exhibits/"
SIGNATURES = "data/signatures/"
PROTOCOL = "data/protocol.pdf.age"

TOP_FILES = frozenset({BAGIT, BAG_INFO, MANIFEST, TAG_MANIFEST, SEAL})
"""The files that stand beside ``data/``."""

STATE = "state.jsonl"
IN_FLIGHT = "in-flight"
BALLAST = "ballast"
LOCK = "lock"
WORKING_FILES = (STATE, BALLAST, LOCK)
"""What stands in an open session's folder and must be gone from a package."""

_PAYLOAD = re.compile(
    r"data/(?:README\.txt|index\.json|protocol\.pdf\.age"
    r"|media/part-(?!000)\d{3}/(?:init\.mp4|(?!000000)\d{6}\.m4s)\.age"
    r"|events/(?!000000)\d{6}\.jsonl\.age"
    r"|exhibits/[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.age"
    r"|signatures/[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.p7s\.age)",
    re.ASCII,
)
_FOLDER = re.compile(r"data(?:/(?:media(?:/part-(?!000)\d{3})?|events|exhibits|signatures))?", re.ASCII)
_DROPPED_BY_SYSTEMS = frozenset({"Thumbs.db", "desktop.ini", ".DS_Store", ".directory", "System Volume Information"})


def init_path(part: int) -> str:
    """Return the path of the part's header."""
    return f"{MEDIA}part-{part:03d}/init.mp4.age"


def segment_path(part: int, n: int) -> str:
    """Return the path of the part's *n*-th segment, counted from 1."""
    return f"{MEDIA}part-{part:03d}/{n:06d}.m4s.age"


def batch_path(n: int) -> str:
    """Return the path of the *n*-th batch of events, counted from 1."""
    return f"{EVENTS}{n:06d}.jsonl.age"


def exhibit_path(name: str) -> str:
    """Return the path of the exhibit *name* (ASCII letters, digits, point, dash and line; at most 100)."""
    return f"{EXHIBITS}{name}.age"


def signature_path(name: str) -> str:
    """Return the path of the detached signature *name* (as for an exhibit)."""
    return f"{SIGNATURES}{name}.p7s.age"


def is_payload(path: str) -> bool:
    """Return whether version 1 knows a payload file of this name."""
    return _PAYLOAD.fullmatch(path) is not None


def is_folder(path: str) -> bool:
    """Return whether version 1 knows a folder of this name."""
    return _FOLDER.fullmatch(path) is not None


def is_media(path: str) -> bool:
    """Return whether *path* counts for the media digest."""
    return path.startswith(MEDIA)


def is_attached(path: str) -> bool:
    """Return whether *path* is the place of an attached file: an exhibit, the protocol or a detached signature."""
    return is_payload(path) and (path == PROTOCOL or path.startswith((EXHIBITS, SIGNATURES)))


def is_encrypted(path: str) -> bool:
    """Return whether *path* is an age file."""
    return path.endswith(".age")


def is_dropped_by_systems(path: str) -> bool:
    """Return whether operating systems leave such a file by themselves; never inside ``data/``."""
    return "/" not in path and (path in _DROPPED_BY_SYSTEMS or path.startswith("._"))


@dataclass(frozen=True, order=True)
class FragmentName:
    """A fragment in flight: part, segment to come, place in it; times in microseconds of the part's timeline."""

    part: int
    segment: int
    place: int
    start_us: int
    duration_us: int
    key: bool
    digest: str
    """The first 16 hexadecimal digits of the file's SHA-256."""

    def __str__(self) -> str:
        key = "k" if self.key else "n"
        return (
            f"{IN_FLIGHT}/m-{self.part:03d}-{self.segment:06d}-{self.place:04d}"
            f"-{self.start_us}-{self.duration_us}-{key}-{self.digest}.m4s.age"
        )


@dataclass(frozen=True, order=True)
class EventsName:
    """Events in flight: first and last number, and the chain's head after the last."""

    first: int
    last: int
    head: str
    digest: str

    def __str__(self) -> str:
        return f"{IN_FLIGHT}/e-{self.first:08d}-{self.last:08d}-{self.head}-{self.digest}.jsonl.age"


@dataclass(frozen=True, order=True)
class AttachedName:
    """A file in flight that is to be attached: the whole SHA-256 of the encrypted file."""

    sha256: str

    @property
    def digest(self) -> str:
        """The digest in the name, as other files in flight have it."""
        return self.sha256

    def __str__(self) -> str:
        return f"{IN_FLIGHT}/x-{self.sha256}.age"


InFlight = FragmentName | EventsName | AttachedName

_FRAGMENT = re.compile(r"m-(\d{3})-(\d{6})-(\d{4})-(\d+)-(\d+)-([kn])-([0-9a-f]{16})\.m4s\.age", re.ASCII)
_ATTACHED = re.compile(r"x-([0-9a-f]{64})\.age", re.ASCII)
_EVENTS = re.compile(r"e-(\d{8})-(\d{8})-([0-9a-f]{64})-([0-9a-f]{16})\.jsonl\.age", re.ASCII)


def in_flight_name(untrusted_name: str) -> InFlight | None:
    """Return what a file of the in-flight folder is by its name, or None if it is neither."""
    name: InFlight
    if match := _FRAGMENT.fullmatch(untrusted_name):
        part, segment, place, start, duration = (int(match[group]) for group in range(1, 6))
        name = FragmentName(part, segment, place, start, duration, match[6] == "k", match[7])
    elif match := _EVENTS.fullmatch(untrusted_name):
        name = EventsName(int(match[1]), int(match[2]), match[3], match[4])
    elif match := _ATTACHED.fullmatch(untrusted_name):
        name = AttachedName(match[1])
    else:
        return None
    return name if str(name) == f"{IN_FLIGHT}/{untrusted_name}" else None
