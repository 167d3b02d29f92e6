"""Reading the payload: every file once, two at a time, its digest taken and, with a key, its content opened.

Python lets go of its lock while a digest is computed, so two threads read two files at a time. A file is only opened
with the key if its digest is the manifest's, from the same bytes. What is kept of a segment are its fragments' places
and times; only the plaintext of events, protocol and signatures is kept whole.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from hashlib import sha256
from threading import Lock

from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.envelope import Envelope
from interview_app.evidence.files import HEAD, Measured, TooLarge
from interview_app.evidence.fmp4 import Init, MediaMalformed, read_init, split
from interview_app.system.age import Damaged, Identity, NotForThisKey, check_structure, decrypt, plaintext_length

INDEX_LIMIT = 64 * 2**20
OPENED_LIMIT = 2**28
"""Bytes above which a file is not opened with the key (it would have to be held in memory)."""
WORKERS = 2

Progress = Callable[[int, int], None]
"""Is told the bytes read so far and the bytes to read; from any thread, one call at a time."""


@dataclass(frozen=True)
class FragmentShape:
    """A fragment as the media say it is: length in bytes, times in microseconds of the part's timeline."""

    size: int
    start_us: int
    end_us: int
    key: bool


@dataclass(frozen=True)
class AttachedShape:
    """What an attached file holds: SHA-256 in hex and length in bytes of the plaintext.

    ``plain`` is the plaintext itself of a protocol and of a signature over it; an exhibit's is not kept.
    """

    sha256: str
    size: int
    plain: bytes = b""


Content = Init | tuple[FragmentShape, ...] | AttachedShape | bytes


@dataclass(frozen=True)
class FileRead:
    """What came of one file; ``plain_bytes`` is None for what is not an age file, ``whole`` if its digest is right.

    ``content`` is the index's bytes and, with a key alone, a header, a segment's fragments, the shape of an attached
    file, or events in plaintext.
    """

    path: str
    sha256: str
    size: int
    whole: bool
    plain_bytes: int | None = None
    content: Content | None = None
    finding: Finding | None = None


@dataclass
class Payload:
    """Every payload file that could be read, by its path."""

    files: dict[str, FileRead] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


class ByteCount:
    """Bytes read so far, told to *progress*."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total = total
        self._progress = progress
        self._done = 0
        self._guard = Lock()

    def add(self, count: int) -> None:
        """Count *count* bytes more; from any thread."""
        with self._guard:
            self._done += count
            if self._progress is not None:
                self._progress(min(self._done, self._total), self._total)


def read_payload(envelope: Envelope, identity: Identity | None, progress: Progress | None) -> Payload:
    """Return what the payload holds; whatever *progress* raises ends the reading and is raised here."""
    sizes = {path: size for path, size in envelope.survey.files.items() if _is_read(envelope, path)}
    reader = _Reader(envelope, identity, ByteCount(sum(sizes.values()), progress))
    payload = Payload()
    inits = sorted(path for path in sizes if layout.is_media(path) and path.endswith("/init.mp4.age"))
    for read in (*map(reader.read, inits), *_in_threads(reader.read, sorted(sizes.keys() - set(inits)))):
        payload.files[read.path] = read
        if read.finding is not None:
            payload.findings.append(read.finding)
    payload.findings = _one_for_all(payload)
    return payload


def _is_read(envelope: Envelope, path: str) -> bool:
    return path.startswith("data/") and (envelope.known or path in (envelope.payload or {}))


def _in_threads(read: Callable[[str], FileRead], paths: list[str]) -> Iterator[FileRead]:
    with ThreadPoolExecutor(WORKERS, thread_name_prefix="read") as pool:
        try:
            yield from pool.map(read, paths)
        finally:
            pool.shutdown(cancel_futures=True)


def _one_for_all(payload: Payload) -> list[Finding]:
    """Say once, not for each file, that a key opens nothing at all."""
    shut = [one for one in payload.findings if one.code is FindingCode.KEY_DOES_NOT_OPEN]
    if not shut or any(read.content is not None for read in payload.files.values() if layout.is_encrypted(read.path)):
        return payload.findings
    others = [one for one in payload.findings if one.code is not FindingCode.KEY_DOES_NOT_OPEN]
    return [*others, Finding(FindingCode.KEY_DOES_NOT_OPEN, "")]


class _Reader:
    def __init__(self, envelope: Envelope, identity: Identity | None, count: ByteCount) -> None:
        self._files = envelope.files
        self._expected: Mapping[str, str] | None = envelope.payload
        self._known = envelope.known
        self._identity = identity
        self._count = count
        self._inits: dict[str, Init] = {}

    def read(self, path: str) -> FileRead:
        """Return what came of reading the file *path*; raises only what *progress* raises."""
        try:
            data = self._data(path)
            measured = (
                self._files.measure(path, self._count.add)
                if data is None
                else Measured(sha256(data).hexdigest(), len(data), data[:HEAD])
            )
        except TooLarge:
            code = FindingCode.INDEX_MALFORMED if path == layout.INDEX else FindingCode.FILE_UNREADABLE
            return FileRead(path, "", 0, whole=False, finding=Finding(code, path, "too large"))
        except OSError as error:
            unreadable = Finding(FindingCode.FILE_UNREADABLE, path, error.strerror or "")
            return FileRead(path, "", 0, whole=False, finding=unreadable)
        expected = None if self._expected is None else self._expected.get(path)
        if expected is not None and measured.sha256 != expected:
            changed = Finding(FindingCode.FILE_CHANGED, path)
            return FileRead(path, measured.sha256, measured.size, whole=False, content=data, finding=changed)
        return self._judge(path, measured, data if expected is not None else None)

    def _data(self, path: str) -> bytes | None:
        """Return the content of a file that is wanted whole."""
        if path == layout.INDEX:
            return self._files.read(path, INDEX_LIMIT, self._count.add)
        if self._identity is not None and self._known and layout.is_encrypted(path):
            return self._files.read(path, OPENED_LIMIT, self._count.add)
        return None

    def _judge(self, path: str, measured: Measured, data: bytes | None) -> FileRead:
        """Return the result of a file whose digest is right, or with which no digest can be compared."""
        result = FileRead(path, measured.sha256, measured.size, whole=True)
        if not (self._known and layout.is_encrypted(path)):
            return replace(result, content=data)
        if check_structure(measured.head) is None:
            return replace(result, finding=Finding(FindingCode.MEDIA_UNREADABLE, path, "not an age file"))
        result = replace(result, plain_bytes=plaintext_length(measured.head, measured.size))
        if data is None or self._identity is None:
            return result
        try:
            return replace(result, content=self._content(path, decrypt(data, self._identity)))
        except NotForThisKey:
            return replace(result, finding=Finding(FindingCode.KEY_DOES_NOT_OPEN, path))
        except Damaged:
            return replace(result, finding=Finding(FindingCode.MEDIA_UNREADABLE, path, "damaged"))
        except MediaMalformed as error:
            return replace(result, finding=Finding(FindingCode.MEDIA_UNREADABLE, path, str(error)))

    def _content(self, path: str, plain: bytes) -> Content | None:
        if path.startswith(layout.EVENTS):
            return plain
        if layout.is_attached(path):
            kept = b"" if path.startswith(layout.EXHIBITS) else plain
            return AttachedShape(sha256(plain).hexdigest(), len(plain), kept)
        part, _, name = path.rpartition("/")
        if name == "init.mp4.age":
            self._inits[part] = read_init(plain)
            return self._inits[part]
        if part not in self._inits:
            return None  # the header has its own finding
        return tuple(
            FragmentShape(len(one.data), one.start_us, one.end_us, one.key) for one in split(self._inits[part], plain)
        )
