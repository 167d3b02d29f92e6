"""Reading a package piece by piece, for replay and export: first the envelope, then the key, then one file at a time.

``examine`` gives an :class:`Examined` (seal and manifests checked, no segment yet), its ``unlock`` an
:class:`Unlocked`, and that one plaintext: each step can only be made by the one before it. A file's digest is checked,
from the same bytes, before the file is decrypted. That the whole package is unchanged is for ``check`` alone to say.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance, Code, InterviewAppError
from interview_app.domain.events import ChainError, Event
from interview_app.domain.verdict import Finding, FindingCode, Note, Verdict
from interview_app.evidence import layout
from interview_app.evidence.check_index import check_digests, check_statements, parse_index
from interview_app.evidence.check_inside import read_events
from interview_app.evidence.envelope import Envelope, open_envelope
from interview_app.evidence.files import Open, PackageFiles, open_regular
from interview_app.evidence.index import Index
from interview_app.evidence.payload import INDEX_LIMIT, OPENED_LIMIT
from interview_app.system.age import Damaged, Identity, NotForThisKey, decrypt

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.signing.seal import SealReport

_NOTHING_TO_READ = frozenset(
    {
        FindingCode.NOT_A_PACKAGE,
        FindingCode.FILE_UNREADABLE,
        FindingCode.VERSION_UNKNOWN,
        FindingCode.ALGORITHM_UNKNOWN,
    }
)


class FileRefused(InterviewAppError):
    """A file's content is not handed out; ``finding`` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(f"{finding.code.value}: {finding.path}")
        self.finding = finding


@dataclass(frozen=True)
class Examined:
    """A package whose envelope was judged. Made by :func:`examine` alone.

    ``findings`` are what it found and was told or allowed to pass over: doubts about the signer, and anything at all
    where the caller asked to read despite findings.
    """

    files: PackageFiles
    index: Index
    digests: dict[str, str]
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    seal: "SealReport | None"
    seal_digest: str

    def unlock(self, identity: Identity) -> "Unlocked":
        """Return the package opened with *identity*; Circumstance PACKAGE_NOT_FOR_KEY if no header opens with it."""
        for part in self.index.parts:
            try:
                _plain(self, part.init.path, identity)
            except FileRefused as refused:
                if refused.finding.code is FindingCode.KEY_DOES_NOT_OPEN:
                    raise Circumstance(Code.PACKAGE_NOT_FOR_KEY, path=str(self.files.folder)) from None
            else:
                break
        return Unlocked(self, identity)


@dataclass(frozen=True)
class Unlocked:
    """A package with a key: plaintext, one file at a time. Made by :meth:`Examined.unlock` alone."""

    examined: Examined
    identity: Identity

    @property
    def index(self) -> Index:
        """The package's index."""
        return self.examined.index

    def init(self, part: int) -> bytes:
        """Return the header of *part* (from 1); :class:`FileRefused`."""
        return _plain(self.examined, self.index.parts[part - 1].init.path, self.identity)

    def segment(self, part: int, n: int) -> bytes:
        """Return segment *n* (from 1) of *part* (from 1): its fragments one after another; :class:`FileRefused`."""
        return _plain(self.examined, self.index.parts[part - 1].segments[n - 1].path, self.identity)

    @property
    def attached(self) -> tuple[str, ...]:
        """The paths of the attached files: exhibits, the protocol, detached signatures."""
        return tuple(path for path in self.examined.digests if layout.is_attached(path))

    def file(self, path: str) -> bytes:
        """Return what the attached file *path* holds; :class:`FileRefused`."""
        return _plain(self.examined, path, self.identity)

    def events(self) -> list[Event]:
        """Return the whole chain of events; :class:`FileRefused`, also where the chain does not hold."""
        batches = {one.path: _plain(self.examined, one.path, self.identity) for one in self.index.events}
        try:
            return read_events(batches, self.index.session)
        except ChainError as error:
            code = FindingCode.CHAIN_BROKEN if error.order else FindingCode.CHAIN_MALFORMED
            raise FileRefused(Finding(code, "", f"event {error.seq}")) from None


def examine(
    package: Path,
    anchors: "Sequence[x509.Certificate]",
    *,
    despite_findings: bool = False,
    open_file: Open = open_regular,
) -> Examined:
    """Return *package* with its envelope judged.

    Circumstances: PACKAGE_UNREADABLE (no package, unreadable, of an unknown version), PACKAGE_ALTERED naming the first
    finding. A signer that is not known to be trusted is passed over and stands in ``findings``: the caller shows it.
    With *despite_findings* everything is passed over that leaves manifest and index usable.
    """
    files = PackageFiles(package, open_file)
    envelope = open_envelope(files, anchors)
    index = _index(envelope)
    for finding in envelope.findings:
        if finding.code in _NOTHING_TO_READ:
            raise refusal(Code.PACKAGE_UNREADABLE, package, finding)
    altered = [finding for finding in envelope.findings if finding.code.verdict is Verdict.ALTERED]
    if index is None or envelope.payload is None or (altered and not despite_findings):
        raise refusal(Code.PACKAGE_ALTERED, package, altered[0])
    return Examined(
        files,
        index,
        envelope.payload,
        tuple(envelope.findings),
        tuple(envelope.notes),
        envelope.seal,
        envelope.seal_digest,
    )


def refusal(code: Code, package: Path, finding: Finding) -> Circumstance:
    """Return the circumstance that *package* is refused because of *finding*."""
    return Circumstance(code, path=str(package), finding=finding.code.value, file=finding.path)


def _index(envelope: Envelope) -> Index | None:
    """Return the index if it is the sealed one; otherwise add what is wrong with it to the envelope's findings."""
    if not envelope.known or envelope.payload is None or layout.INDEX not in envelope.survey.files:
        return None
    try:
        untrusted = envelope.files.read(layout.INDEX, INDEX_LIMIT)
    except OSError as error:
        envelope.say(FindingCode.FILE_UNREADABLE, layout.INDEX, error.strerror or "")
        return None
    if hashlib.sha256(untrusted).hexdigest() != envelope.payload.get(layout.INDEX):
        envelope.say(FindingCode.FILE_CHANGED, layout.INDEX)
        return None
    index = parse_index(untrusted)
    if isinstance(index, Finding):
        envelope.findings.append(index)
        return None
    wrong = [*check_statements(index, envelope.session), *check_digests(index, envelope.payload)]
    envelope.findings += wrong
    return None if wrong else index


def _plain(examined: Examined, path: str, identity: Identity) -> bytes:
    return plain(examined.files, path, examined.digests.get(path), identity)


def plain(files: PackageFiles, path: str, sha256: str | None, identity: Identity) -> bytes:
    """Return the plaintext of *path*, whose bytes must have the digest *sha256*; :class:`FileRefused`."""
    try:
        untrusted = files.read(path, OPENED_LIMIT)
    except FileNotFoundError:
        raise FileRefused(Finding(FindingCode.FILE_MISSING, path)) from None
    except OSError as error:
        raise FileRefused(Finding(FindingCode.FILE_UNREADABLE, path, error.strerror or "")) from None
    if hashlib.sha256(untrusted).hexdigest() != sha256:
        raise FileRefused(Finding(FindingCode.FILE_CHANGED, path))
    try:
        return decrypt(untrusted, identity)
    except NotForThisKey:
        raise FileRefused(Finding(FindingCode.KEY_DOES_NOT_OPEN, path)) from None
    except Damaged:
        raise FileRefused(Finding(FindingCode.MEDIA_UNREADABLE, path, "damaged")) from None
