"""Sealing: from a stopped session to a package, in an order that can be taken up again after any interruption.

media fixed (by the store) -> README and index staged -> manifest -> bag-info -> tag manifest -> signature -> whoever
keeps it is told -> seal on each disk -> working files removed -> folder renamed to the session's id. No disk shows a
seal that is not kept elsewhere: which disks are there after an interruption, nobody knows. Each staged file's digest is
written down before the file, and a file that is there with that digest is never made anew. No media file is read: their
digests were taken when they were written, so sealing takes as long for two hours as for two minutes. Reading the copies
back is the verifier's work. A folder whose disk fails is left behind as it is, as long as another goes on.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from interview_app.domain.errors import Circumstance, Code
from interview_app.evidence import layout
from interview_app.evidence.bag import bag_info, manifest
from interview_app.evidence.index import index_of, write_index
from interview_app.evidence.records import SessionState, StagedRecord, line_of
from interview_app.evidence.target import Create, carry_out, set_aside
from interview_app.system.durable import TEMPORARY_SUFFIX, remove, sync_folder

Done = TypeVar("Done")
Sign = Callable[[bytes], bytes]
"""Returns the detached signature of the bytes it is given."""
Signed = Callable[[str, str, Mapping[str, bytes]], None]
"""Is told the media digest, the seal digest, and every file that the sealing made, by path, the seal last."""


@dataclass(frozen=True)
class Sealed:
    """What came of it: the packages in the order of their folders, the digests, and the folders left behind."""

    packages: tuple[Path, ...]
    media_digest: str
    seal_digest: str
    failed: tuple[Path, ...]


def seal(
    state: SessionState,
    folders: Sequence[Path],
    *,
    readme: bytes,
    now: datetime,
    sign: Sign,
    step: Callable[[str], None],
    signed: Signed = lambda media_digest, seal_digest, made: None,
) -> Sealed:
    """Seal the session that lies complete in each of *folders* (``<session-id>.open``) and rename them.

    *now* is the date of the bag; *sign* is called once, over the tag manifest; *step* is told the name of each step;
    *signed* is told before any folder gets the signature, again if the sealing is taken up; what it raises ends it.
    Circumstances: NO_MEDIA, NOTHING_TO_SEAL (not stopped), MEDIA_NOT_IN_CHAIN, CHAIN_BROKEN (it names a file that is
    not there); OSError from the last disk.
    """
    _refuse(state)
    step("staging")
    staging = _Staging(state, folders)
    staging.on_each(lambda folder: remove(folder / layout.BALLAST))
    index = index_of(state)
    staging.put(layout.README, lambda: readme)
    staging.put(layout.INDEX, lambda: write_index(index))
    payload = {one.path: (one.sha256, one.bytes) for one in state.files if layout.is_encrypted(one.path)}
    payload |= {path: staging.entry(path) for path in (layout.README, layout.INDEX)}
    staging.put(layout.MANIFEST, lambda: manifest({path: digest for path, (digest, _) in payload.items()}))
    staging.put(layout.BAGIT, lambda: layout.BAGIT_TXT)
    staging.put(
        layout.BAG_INFO,
        lambda: bag_info(
            state.header.session,
            now.date().isoformat(),
            state.header.software,
            sum(size for _, size in payload.values()),
            len(payload),
        ),
    )
    tags = {path: staging.entry(path)[0] for path in (layout.BAGIT, layout.BAG_INFO, layout.MANIFEST)}
    tag_manifest = staging.put(layout.TAG_MANIFEST, lambda: manifest(tags))
    step("signing")
    staging.make(layout.SEAL, lambda: sign(tag_manifest))
    seal_digest = hashlib.sha256(tag_manifest).hexdigest()
    signed(index.media_digest, seal_digest, staging.made)
    step("closing")
    staging.place(layout.SEAL)
    packages = tuple(staging.on_each(finish))
    return Sealed(packages, index.media_digest, seal_digest, tuple(one for one in folders if one.exists()))


def is_signed(folder: Path) -> bool:
    """Return whether a sealing of *folder* got past signature and state, so that only :func:`finish` is left."""
    return (folder / layout.SEAL).is_file() and not (folder / layout.STATE).exists()


def finish(folder: Path) -> Path:
    """Remove the working files of a signed folder, the state last, and give it its name; return the package.

    What is still in flight belongs to nothing: it is set aside. A folder that has its name is the package already.
    """
    if not folder.name.endswith(layout.OPEN_SUFFIX):
        return folder
    for leftover in sorted((folder / layout.IN_FLIGHT).glob("*")):
        if leftover.name.endswith(TEMPORARY_SUFFIX):
            remove(leftover)
        else:
            set_aside(folder, f"{layout.IN_FLIGHT}/{leftover.name}")
    if (folder / layout.IN_FLIGHT).is_dir():
        (folder / layout.IN_FLIGHT).rmdir()
    for name in (layout.BALLAST, layout.LOCK, layout.STATE):
        remove(folder / name)
    sync_folder(folder)
    package = folder.with_name(folder.name.removesuffix(layout.OPEN_SUFFIX))
    folder.rename(package)
    sync_folder(package.parent)
    return package


def _refuse(state: SessionState) -> None:
    if not state.segments:
        raise Circumstance(Code.NO_MEDIA)
    if not state.stopped or any(part.part not in state.ends for part in state.parts):
        raise Circumstance(Code.NOTHING_TO_SEAL)
    there = {one.path for one in (*state.media, *state.attached)}
    for path in sorted(there ^ state.named):
        raise Circumstance(Code.MEDIA_NOT_IN_CHAIN if path in there else Code.CHAIN_BROKEN, path=path)


class _Staging:
    """Files written once to every folder, their digests first into the state."""

    def __init__(self, state: SessionState, folders: Sequence[Path]) -> None:
        self._folders = list(folders)
        self._staged = {record.path: record for record in state.staged}
        self.made: dict[str, bytes] = {}

    def on_each(self, step: Callable[[Path], Done]) -> list[Done]:
        """Take *step* on every folder; one whose disk fails is left behind. OSError if none is left."""
        done = []
        for folder in tuple(self._folders):
            try:
                done.append(step(folder))
            except OSError:
                self._folders.remove(folder)
                if not self._folders:
                    raise
        return done

    def entry(self, path: str) -> tuple[str, int]:
        """Return digest and length of a staged file."""
        return self._staged[path].sha256, self._staged[path].bytes

    def put(self, path: str, make: Callable[[], bytes]) -> bytes:
        """Make *path*, have it everywhere, and return its bytes."""
        self.make(path, make)
        self.place(path)
        return self.made[path]

    def make(self, path: str, make: Callable[[], bytes]) -> None:
        """Hold the staged bytes of *path* ready, from an earlier attempt where there is one; no disk is changed."""
        data = next((data for folder in self._folders if (data := self._earlier(folder, path)) is not None), None)
        if data is None:
            data = make()
            self._staged[path] = StagedRecord(path, hashlib.sha256(data).hexdigest(), len(data))
        self.made[path] = data

    def place(self, path: str) -> None:
        """Have the bytes of *path* on every disk that goes on."""
        create = Create(path, self.made[path], line_of(self._staged[path]))

        def put(folder: Path) -> None:
            if self._earlier(folder, path) is None:
                remove(folder / path)  # only a file that is not what the state announces: nothing sealed names it
                carry_out(folder, create)

        self.on_each(put)

    def _earlier(self, folder: Path, path: str) -> bytes | None:
        """Return what *folder* has of *path* if it is what was announced."""
        try:
            data = (folder / path).read_bytes()
        except OSError:
            return None
        record = self._staged.get(path)
        return data if record is not None and hashlib.sha256(data).hexdigest() == record.sha256 else None
