"""A folder that was left behind when its session was sealed becomes the same package, to the byte.

Rules. A session is sealed once: its tag manifest, known by its digest, says of every file what it must be. What the
folder lacks is taken from elsewhere, the seal's own bytes too: signing again would give other bytes with most keys. If
a file is nowhere, nothing is changed. Being interrupted does no harm: the seal comes last, the working files stay until
:func:`.seal.finish`, and doing it again goes on.
"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from interview_app.domain.verdict import FindingCode
from interview_app.evidence import layout
from interview_app.evidence.bag import BagMalformed, read_manifest
from interview_app.evidence.recover import clear, read_state
from interview_app.evidence.target import Create, carry_out
from interview_app.system.durable import sync_folder

_NO_SEAL = {FindingCode.SEAL_MALFORMED, FindingCode.SEAL_MISMATCH}


def complete(folder: Path, seal_digest: str, sources: Sequence[Path]) -> bool:
    """Make the open *folder* hold the package whose tag manifest has *seal_digest*; False if something is nowhere.

    *sources* are folders laid out as a package, whole or in part: another copy, or what was kept of the seal. The seal
    that holds is the first of theirs, and the folder's own only where they have none. Blocks for as long as the disks
    need; media that the folder's state announces are compared by their lengths alone, for the package is read back
    whole afterwards. OSError when the disk fails.
    """
    files = _files((folder, *sources), seal_digest)
    seal = seal_over((*sources, folder), seal_digest)
    if seal is None or layout.MANIFEST not in files:
        return False
    lacking = _lacking(folder, files)
    found = {path: place for path in lacking if (place := _place_of(sources, path, files[path])) is not None}
    if len(found) < len(lacking):
        return False
    sealed = _read(folder / layout.SEAL) == seal
    clear(folder, lambda path: sealed if path == layout.SEAL else path in files and path not in lacking)
    for path, place in found.items():
        carry_out(folder, Create(path, (place / path).read_bytes()))
    if not sealed:
        carry_out(folder, Create(layout.SEAL, seal))
    for changed in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        sync_folder(changed)
    return True


def put_aside(folder: Path) -> None:
    """Set the open *folder* aside whole, where its package stands beside it already: somebody copied it there."""
    kept = folder.with_name(folder.name.removesuffix(layout.OPEN_SUFFIX) + layout.ASIDE_SUFFIX)
    kept.mkdir(exist_ok=True)
    folder.rename(kept / folder.name)
    for changed in (kept, kept.parent):
        sync_folder(changed)


def digest_of(package: Path) -> str:
    """Return the seal digest of the package in the folder *package*; '' if it shows none."""
    data = _read(package / layout.TAG_MANIFEST)
    return "" if data is None else hashlib.sha256(data).hexdigest()


def seal_over(places: Sequence[Path], seal_digest: str) -> bytes | None:
    """Return the first seal in *places* over the tag manifest with *seal_digest*; None if nobody has one that fits."""
    from interview_app.signing.seal import check_seal

    for place in places:
        tags, seal = _read(place / layout.TAG_MANIFEST), _read(place / layout.SEAL)
        if tags is None or seal is None or hashlib.sha256(tags).hexdigest() != seal_digest:
            continue
        if not _NO_SEAL & {finding.code for finding in check_seal(seal, tags, ()).findings}:
            return seal
    return None


def _files(places: Sequence[Path], seal_digest: str) -> dict[str, str]:
    """Return the digest of every file but the seal that a package with *seal_digest* has, as far as it can be known."""
    files = {layout.TAG_MANIFEST: seal_digest}
    for name in (layout.TAG_MANIFEST, layout.MANIFEST):
        place = _place_of(places, name, files.get(name, ""))
        if place is None:
            break
        try:
            files |= read_manifest((place / name).read_bytes())
        except BagMalformed:
            break
    return files


def _lacking(folder: Path, files: dict[str, str]) -> tuple[str, ...]:
    state = read_state(folder)
    announced = {(one.path, one.sha256): one.bytes for one in state.files} if state is not None else {}

    def lacks() -> Iterator[str]:
        for path, digest in files.items():
            length = announced.get((path, digest)) if layout.is_encrypted(path) else None
            if not (_is_long(folder / path, length) if length is not None else _is(folder / path, digest)):
                yield path

    return tuple(lacks())


def _place_of(places: Sequence[Path], path: str, digest: str) -> Path | None:
    return next((place for place in places if _is(place / path, digest)), None)


def _is(path: Path, digest: str) -> bool:
    data = _read(path)
    return data is not None and hashlib.sha256(data).hexdigest() == digest


def _is_long(path: Path, length: int) -> bool:
    try:
        return path.stat().st_size == length
    except OSError:
        return False


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
