"""Sealing: what is refused, what it leaves, and what it does when a disk fails in its middle."""

import errno
import hashlib
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.evidence import layout
from interview_app.evidence import seal as sealing
from interview_app.evidence.recover import put_in_order, read_state
from interview_app.evidence.seal import finish, is_signed, seal
from interview_app.evidence.target import Create, Order, carry_out
from tests.evidence.disk import content
from tests.evidence.packages import NOW
from tests.evidence.sessions import Script, assert_verified, script_below


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    return script_below(tmp_path, monkeypatch)


def refused(script: Script) -> Circumstance:
    before = [content(folder) for folder in script.folders]
    with pytest.raises(Circumstance) as caught:
        script.seal()
    assert [content(folder) for folder in script.folders] == before
    return caught.value


def test_nothing_but_the_package_is_left(script: Script) -> None:
    script.record()
    (script.folders[0] / layout.LOCK).touch()
    told: list[str] = []
    signed: list[tuple[str, str, Mapping[str, bytes]]] = []
    order = put_in_order(script.folders)
    for folder in order.complete:
        (folder / layout.BALLAST).write_bytes(b"ballast")
    sealed = seal(
        order.state,
        order.complete,
        readme=b"How to open\n",
        now=NOW,
        sign=script.room.sign,
        step=told.append,
        signed=lambda *digests: signed.append(digests),
    )
    assert told == ["staging", "signing", "closing"]
    ((media_digest, seal_digest, made),) = signed
    assert (media_digest, seal_digest) == (sealed.media_digest, sealed.seal_digest)
    assert made.keys() == {*layout.TOP_FILES, layout.README, layout.INDEX}
    assert all((package / path).read_bytes() == data for package in sealed.packages for path, data in made.items())
    assert sealed.failed == ()
    assert [package.parent for package in sealed.packages] == list(script.targets)
    for package in sealed.packages:
        assert_verified(script.room, package)
        assert {path.name for path in package.iterdir()} == {*layout.TOP_FILES, "data"}
        digest = hashlib.sha256((package / layout.TAG_MANIFEST).read_bytes()).hexdigest()
        assert digest == sealed.seal_digest
    assert all(
        list(target.iterdir()) == [package] for target, package in zip(script.targets, sealed.packages, strict=True)
    )


def test_the_media_digest_is_what_ordinary_tools_give(script: Script) -> None:
    script.record()
    sealed = script.seal()
    pipeline = f"grep ' data/media/' {layout.MANIFEST} | LC_ALL=C sort -k 2 | sha256sum"
    told = subprocess.run(["sh", "-c", pipeline], cwd=sealed.packages[0], check=True, capture_output=True)
    assert told.stdout.decode() == f"{sealed.media_digest}  -\n"
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", layout.MANIFEST, layout.TAG_MANIFEST],
        cwd=sealed.packages[1],
        check=True,
        capture_output=True,
    )
    assert checked.stdout == b""


def test_the_media_digest_of_the_stop_is_the_packages(script: Script) -> None:
    store = script.start()
    script.add(store, script.begin(store, 1))
    store.end_part("planned_end", lost_ms=0)
    digest = store.stop("planned_end")
    assert store.drain(30.0)
    store.close()
    assert script.seal().media_digest == digest


def test_what_was_not_stopped_is_refused(script: Script) -> None:
    script.record(stop=False)
    assert refused(script).code is Code.NOTHING_TO_SEAL


def test_what_holds_no_media_is_refused(script: Script) -> None:
    store = script.start()
    store.stop("planned_end")
    assert store.drain(30.0)
    store.close()
    assert refused(script).code is Code.NO_MEDIA


def test_a_part_that_did_not_end_is_refused(script: Script) -> None:
    script.record()
    state = read_state(script.folders[0])
    assert state is not None
    batches = tuple(replace(batch, ended=None) for batch in state.batches)
    with pytest.raises(Circumstance) as caught:
        seal(replace(state, batches=batches), [], readme=b"", now=NOW, sign=script.room.sign, step=lambda _name: None)
    assert caught.value.code is Code.NOTHING_TO_SEAL


def test_media_that_the_chain_does_not_name_are_refused(script: Script) -> None:
    script.record()
    state = read_state(script.folders[0])
    assert state is not None
    batches = tuple(replace(batch, media=batch.media[1:]) for batch in state.batches)
    with pytest.raises(Circumstance) as caught:
        seal(replace(state, batches=batches), [], readme=b"", now=NOW, sign=script.room.sign, step=lambda _name: None)
    assert (caught.value.code, caught.value.params) == (Code.MEDIA_NOT_IN_CHAIN, {"path": layout.segment_path(1, 1)})


def test_media_that_are_gone_are_refused(script: Script) -> None:
    script.record()
    for folder in script.folders:
        (folder / layout.segment_path(1, 2)).unlink()
    circumstance = refused(script)
    assert (circumstance.code, circumstance.params) == (Code.CHAIN_BROKEN, {"path": layout.segment_path(1, 2)})


@pytest.mark.parametrize("path", [layout.README, layout.INDEX, layout.MANIFEST, layout.TAG_MANIFEST, layout.SEAL])
def test_one_surviving_disk_is_sealed(script: Script, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    script.record()
    first, second = script.folders

    def failing(folder: Path, order: Order) -> None:
        if folder == first and isinstance(order, Create) and order.path == path:
            raise OSError(errno.EIO, "pulled")
        carry_out(folder, order)

    with monkeypatch.context() as patch:
        patch.setattr(sealing, "carry_out", failing)
        sealed = script.seal()
    assert (sealed.packages, sealed.failed) == ((second.with_suffix(""),), (first,))
    assert_verified(script.room, sealed.packages[0])
    assert first.is_dir()


def test_a_disk_that_fails_at_the_last_step_is_finished_later(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    script.record()
    first, second = script.folders

    def failing(folder: Path) -> Path:
        if folder == second:
            raise OSError(errno.EIO, "pulled")
        return finish(folder)

    with monkeypatch.context() as patch:
        patch.setattr(sealing, "finish", failing)
        sealed = script.seal()
    assert (sealed.packages, sealed.failed) == ((first.with_suffix(""),), (second,))
    packages = script.rescue()
    assert content(packages[0]) == content(packages[1])


def test_the_last_disk_that_fails_is_an_error(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    script.record()

    def failing(_folder: Path, _order: Order) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(sealing, "carry_out", failing)
    with pytest.raises(OSError, match="full"):
        script.seal()


def test_a_sealing_that_failed_at_the_signature_signs_later_what_was_staged(script: Script) -> None:
    script.record()

    def no_signer(_content: bytes) -> bytes:
        raise Circumstance(Code.SIGNER_NOT_VALID_NOW)

    with pytest.raises(Circumstance):
        script.seal(sign=no_signer)
    staged = {path: (script.folders[0] / path).read_bytes() for path in (layout.BAG_INFO, layout.TAG_MANIFEST)}
    sealed = script.seal(now=NOW + timedelta(days=3))
    assert {path: (sealed.packages[0] / path).read_bytes() for path in staged} == staged
    assert_verified(script.room, sealed.packages[0])


def test_a_staged_file_that_was_harmed_is_put_right_from_the_other_disk(script: Script) -> None:
    script.record()

    def no_signer(_content: bytes) -> bytes:
        raise Circumstance(Code.SIGNER_NOT_VALID_NOW)

    with pytest.raises(Circumstance):
        script.seal(sign=no_signer)
    first, second = script.folders
    index = (second / layout.INDEX).read_bytes()
    order = put_in_order([first, second])
    (first / layout.INDEX).write_bytes(index[:-2] + b"x\n")
    sealed = seal(order.state, order.complete, readme=b"other", now=NOW, sign=script.room.sign, step=lambda _name: None)
    assert [(package / layout.INDEX).read_bytes() for package in sealed.packages] == [index, index]


def test_what_is_left_in_flight_is_set_aside_and_half_written_files_removed(script: Script) -> None:
    script.record()
    folder = script.folders[0]
    (folder / layout.SEAL).touch()
    assert not is_signed(folder)
    (folder / layout.IN_FLIGHT / "odd").write_bytes(b"odd")
    (folder / layout.IN_FLIGHT / "half.part").write_bytes(b"half")
    (folder / layout.STATE).unlink()
    assert is_signed(folder)
    package = finish(folder)
    assert {path.name for path in package.parent.iterdir()} == {package.name, f"{package.name}{layout.ASIDE_SUFFIX}"}
    assert content(package.parent / f"{package.name}{layout.ASIDE_SUFFIX}") == {"in-flight-odd": b"odd"}


def test_finishing_again_changes_nothing_but_the_name(script: Script) -> None:
    script.record()
    folder = script.folders[0]
    (folder / layout.SEAL).touch()
    shutil.rmtree(folder / layout.IN_FLIGHT)
    before = content(folder / "data")
    assert content(finish(folder) / "data") == before
