"""The envelope: what can be judged of a package before a payload file is read.

Names, the five files at the top, the seal, and what the manifests list. A package of a version or with an algorithm
that this program does not know is held to its digests only, because those alone mean the same in every version: it is
then ALTERED if one differs, and CANNOT TELL otherwise.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from interview_app.domain.session import is_session_id
from interview_app.domain.verdict import Finding, FindingCode, Note
from interview_app.evidence import layout
from interview_app.evidence.bag import BagMalformed, read_bag_info, read_manifest
from interview_app.evidence.files import PackageFiles, TooLarge
from interview_app.evidence.survey import TAG_FILES, Survey, survey

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.signing.seal import SealReport

MANIFEST_LIMIT = 64 * 2**20
SMALL_LIMIT = 2**20
"""Bytes that ``bagit.txt``, ``bag-info.txt``, the tag manifest and the seal may have."""

_TOO_LARGE = {layout.MANIFEST: FindingCode.MANIFEST_MALFORMED, layout.SEAL: FindingCode.SEAL_MALFORMED}
_LABELS = ("Bagging-Date", "Bag-Software-Agent", "External-Identifier", "Interview-Package-Version", "Payload-Oxum")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_OXUM = re.compile(r"\d{1,18}\.\d{1,9}")
_BAGIT_VERSION = re.compile(rb"BagIt-Version: \d{1,4}\.\d{1,4}\nTag-File-Character-Encoding: UTF-8\n")
_MANIFEST_OF = re.compile(r"(?:tag)?manifest-[a-z0-9-]+\.txt")


@dataclass
class Envelope:
    """What the top of a package says; ``findings`` hold what is wrong with it.

    ``contents`` are the files at the top that could be read; ``payload`` and ``tags`` the manifests as path to digest,
    None where one is not to be used. ``known`` is False for a package of an unknown version or algorithm. ``session``
    and ``seal_digest`` are empty where unknown.
    """

    files: PackageFiles
    survey: Survey
    findings: list[Finding] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)
    known: bool = True
    payload: dict[str, str] | None = None
    tags: dict[str, str] | None = None
    oxum: str = ""
    session: str = ""
    seal_digest: str = ""
    seal: "SealReport | None" = None

    @property
    def is_package(self) -> bool:
        """False where there is nothing of ours to judge."""
        return bool(self.survey.files or self.survey.veiled)

    def say(self, code: FindingCode, path: str, detail: str = "") -> None:
        """Add a finding."""
        self.findings.append(Finding(code, path, detail))


def open_envelope(files: PackageFiles, anchors: "Sequence[x509.Certificate]", now: datetime | None = None) -> Envelope:
    """Return the envelope of the package in *files*, its seal judged by *anchors*. Raises nothing for what it holds.

    With *now* a signer's certificate that has expired since the sealing is noted.
    """
    found = survey(files.folder)
    envelope = Envelope(files, found, list(found.findings), list(found.notes))
    if not envelope.is_package:
        return envelope
    for path in (*TAG_FILES, layout.TAG_MANIFEST, layout.SEAL):
        _read(envelope, path)
    _read_version(envelope)
    envelope.tags = _manifest(envelope, layout.TAG_MANIFEST)
    envelope.payload = _manifest(envelope, layout.MANIFEST)
    _find_other_algorithm(envelope)
    _compare_names(envelope)
    _compare_tags(envelope)
    _check_seal(envelope, anchors, now)
    return envelope


def _read(envelope: Envelope, path: str) -> None:
    if path not in envelope.survey.files:
        return
    try:
        limit = MANIFEST_LIMIT if path == layout.MANIFEST else SMALL_LIMIT
        envelope.contents[path] = envelope.files.read(path, limit)
        return
    except TooLarge:
        envelope.say(_TOO_LARGE.get(path, FindingCode.BAG_MALFORMED), path, "too large")
    except OSError as error:
        envelope.say(FindingCode.FILE_UNREADABLE, path, error.strerror or "")
    envelope.survey.veiled.add(path)


def _read_version(envelope: Envelope) -> None:
    declaration, about = envelope.contents.get(layout.BAGIT), envelope.contents.get(layout.BAG_INFO)
    if declaration is not None and declaration != layout.BAGIT_TXT:
        other = _BAGIT_VERSION.fullmatch(declaration) is not None
        envelope.known &= not other
        envelope.say(FindingCode.VERSION_UNKNOWN if other else FindingCode.BAG_MALFORMED, layout.BAGIT)
    if about is None:
        return
    try:
        info = read_bag_info(about)
    except BagMalformed as error:
        envelope.say(FindingCode.BAG_MALFORMED, layout.BAG_INFO, str(error))
        return
    version = info.get("Interview-Package-Version", "")
    if version != str(layout.FORMAT) and version.isdecimal():
        envelope.known = False
        envelope.say(FindingCode.VERSION_UNKNOWN, layout.BAG_INFO, version[:20])
        return
    if not _is_strict(info):
        envelope.say(FindingCode.BAG_MALFORMED, layout.BAG_INFO, "labels and values")
        return
    envelope.session, envelope.oxum = info["External-Identifier"], info["Payload-Oxum"]


def _is_strict(info: dict[str, str]) -> bool:
    return (
        tuple(info) == _LABELS
        and info["Interview-Package-Version"] == str(layout.FORMAT)
        and is_session_id(info["External-Identifier"])
        and _DATE.fullmatch(info["Bagging-Date"]) is not None
        and _OXUM.fullmatch(info["Payload-Oxum"]) is not None
    )


def _manifest(envelope: Envelope, path: str) -> dict[str, str] | None:
    content = envelope.contents.get(path)
    if content is None:
        return None
    try:
        listed = read_manifest(content)
        if path == layout.MANIFEST and not all(name.startswith("data/") for name in listed):
            raise BagMalformed("a file outside data/")
    except BagMalformed as error:
        if envelope.known:
            envelope.say(FindingCode.MANIFEST_MALFORMED, path, str(error))
        return None
    return listed


def _find_other_algorithm(envelope: Envelope) -> None:
    """Tell a bag that was made with another algorithm from one that lost its manifest."""
    there = envelope.survey
    promised = envelope.tags is not None and layout.MANIFEST in envelope.tags
    if layout.MANIFEST in there.files or there.is_veiled(layout.MANIFEST) or promised:
        return
    for path in sorted(path for path in there.veiled if _MANIFEST_OF.fullmatch(path)):
        envelope.known = False
        envelope.say(FindingCode.ALGORITHM_UNKNOWN, path)


def _compare_names(envelope: Envelope) -> None:
    """Hold the names that are there against those that should be."""
    there = envelope.survey
    wanted = {layout.BAGIT, layout.BAG_INFO, layout.MANIFEST, layout.TAG_MANIFEST} if envelope.known else set()
    for path in sorted(wanted | (envelope.tags or {}).keys() | (envelope.payload or {}).keys()):
        if path not in there.files and not there.is_veiled(path):
            envelope.say(FindingCode.FILE_MISSING, path)
    if not envelope.known:
        envelope.findings = [one for one in envelope.findings if one.code is not FindingCode.FILE_UNEXPECTED]
        return
    if layout.SEAL not in there.files and not there.is_veiled(layout.SEAL):
        envelope.say(FindingCode.SEAL_MISSING, layout.SEAL)
    if envelope.tags is not None and envelope.tags.keys() != set(TAG_FILES):
        envelope.say(FindingCode.MANIFEST_INCOMPLETE, layout.TAG_MANIFEST)
    if envelope.payload is not None:
        for path in sorted(path for path in there.files if path.startswith("data/") and path not in envelope.payload):
            envelope.say(FindingCode.FILE_UNEXPECTED, path)
        for path in (layout.README, layout.INDEX):
            if path not in envelope.payload:
                envelope.say(FindingCode.MANIFEST_INCOMPLETE, layout.MANIFEST, path)


def _compare_tags(envelope: Envelope) -> None:
    for path, digest in (envelope.tags or {}).items():
        content = envelope.contents.get(path)
        if content is not None and hashlib.sha256(content).hexdigest() != digest:
            envelope.say(FindingCode.FILE_CHANGED, path)


def _check_seal(envelope: Envelope, anchors: "Sequence[x509.Certificate]", now: datetime | None) -> None:
    sealed, signature = envelope.contents.get(layout.TAG_MANIFEST), envelope.contents.get(layout.SEAL)
    if sealed is not None:
        envelope.seal_digest = hashlib.sha256(sealed).hexdigest()
    if sealed is None or signature is None or not envelope.known:
        return
    from interview_app.signing.seal import check_seal  # the library behind it takes half a second to import

    envelope.seal = check_seal(signature, sealed, anchors, now=now)
    envelope.findings += envelope.seal.findings
    envelope.notes += envelope.seal.notes
