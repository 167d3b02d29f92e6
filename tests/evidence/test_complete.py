"""A folder that was left behind becomes the package of its sealed twin, to the byte, or stays as it is."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from interview_app.evidence import layout
from interview_app.evidence.complete import complete, digest_of
from interview_app.evidence.recover import put_in_order
from interview_app.evidence.seal import Sealed, finish, seal
from tests.evidence.disk import Disk, content, moments, put, remembering
from tests.evidence.packages import NOW
from tests.evidence.sessions import Script, assert_verified, script_below


@dataclass(frozen=True)
class Twins:
    """The package of the first disk, the folder of the second, and what was kept of the seal."""

    script: Script
    package: Path
    folder: Path
    kept: Path
    seal_digest: str


@pytest.fixture
def twins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Twins:
    script = script_below(tmp_path / "disks", monkeypatch)
    script.record()
    first, second = script.folders
    kept = tmp_path / "kept"
    sealed = _sealed(script, first, kept)
    return Twins(script, sealed.packages[0], second, kept, sealed.seal_digest)


def _sealed(script: Script, folder: Path, kept: Path) -> Sealed:
    order = put_in_order([folder])

    def keep(_media_digest: str, _seal_digest: str, made: Mapping[str, bytes]) -> None:
        put(kept, {"data": None, **made})

    return seal(
        order.state,
        order.complete,
        readme=b"How to open\n",
        now=NOW,
        sign=script.room.sign,
        step=lambda _name: None,
        signed=keep,
    )


def test_the_rooms_seal_is_never_made_twice_alike(twins: Twins) -> None:
    tags = (twins.package / layout.TAG_MANIFEST).read_bytes()
    assert twins.script.room.sign(tags) != twins.script.room.sign(tags)


@pytest.mark.parametrize("source", ["package", "kept"])
def test_it_becomes_the_package_to_the_byte(twins: Twins, source: str) -> None:
    was = content(twins.package)
    if source == "kept":
        shutil.rmtree(twins.package)
    assert complete(twins.folder, twins.seal_digest, [twins.package, twins.kept])
    package = finish(twins.folder)
    assert content(package) == was
    assert digest_of(package) == twins.seal_digest
    assert_verified(twins.script.room, package)
    assert not list(package.parent.glob(f"*{layout.ASIDE_SUFFIX}"))


def test_what_is_anothers_is_set_aside_and_what_lacks_is_taken(twins: Twins) -> None:
    was = content(twins.package)
    (twins.folder / layout.segment_path(1, 1)).unlink()
    (twins.folder / layout.segment_path(1, 2)).write_bytes(b"harmed")
    (twins.folder / layout.TAG_MANIFEST).write_bytes(b"of another sealing")
    (twins.folder / layout.SEAL).write_bytes(b"of another sealing")
    (twins.folder / "data" / "stranger").write_bytes(b"?")
    assert complete(twins.folder, twins.seal_digest, [twins.package])
    assert content(finish(twins.folder)) == was
    aside = {path.name for path in twins.folder.parent.glob(f"*{layout.ASIDE_SUFFIX}/*")}
    assert aside == {
        layout.segment_path(1, 2).replace("/", "-"),
        layout.TAG_MANIFEST,
        layout.SEAL,
        "data-stranger",
    }


def test_a_seal_that_was_harmed_is_taken_from_where_it_is_whole(twins: Twins) -> None:
    was = content(twins.package)
    harmed = bytearray(was[layout.SEAL])
    harmed[-1] ^= 1
    (twins.package / layout.SEAL).write_bytes(harmed)
    assert complete(twins.folder, twins.seal_digest, [twins.package, twins.kept])
    assert content(finish(twins.folder)) == was


@pytest.mark.parametrize("path", [layout.segment_path(1, 1), layout.SEAL, layout.MANIFEST, layout.TAG_MANIFEST])
def test_where_something_is_nowhere_nothing_is_changed(twins: Twins, path: str) -> None:
    for place in (twins.package, twins.folder, twins.kept):
        (place / path).unlink(missing_ok=True)
    before = content(twins.folder)
    assert not complete(twins.folder, twins.seal_digest, [twins.package, twins.kept])
    assert content(twins.folder) == before


def test_a_manifest_that_is_none_is_no_ground(twins: Twins) -> None:
    (twins.package / layout.TAG_MANIFEST).write_bytes(b"no manifest\n")
    assert not complete(twins.folder, digest_of(twins.package), [twins.package])


@pytest.mark.parametrize("power_cut", [False, True], ids=["killed", "power cut"])
def test_it_may_be_interrupted_at_any_moment(
    twins: Twins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, power_cut: bool
) -> None:
    was = content(twins.package)
    (twins.folder / layout.segment_path(1, 1)).write_bytes(b"harmed")
    root = twins.folder.parent
    before = Disk.of(root).killed()
    with remembering(root, monkeypatch) as changes:
        assert complete(twins.folder, twins.seal_digest, [twins.package])
    states = moments(changes, before, power_cut=power_cut)
    assert len(states) > (5 if power_cut else 30)
    for there in states:
        put(root, there)
        assert complete(twins.folder, twins.seal_digest, [twins.package])
        assert content(finish(twins.folder)) == was
