"""Other people's tools accept a fresh package: sha256sum, bagit, openssl, age and ffmpeg, none of our code."""

import logging
import subprocess
from pathlib import Path

import bagit
import pytest

from interview_app.evidence import layout
from interview_app.signing.certificates import certificate_pem
from interview_app.system.age import write_identity
from tests.evidence.packages import Package


def _run(*command: str | Path, cwd: Path, stdin: bytes | None = None) -> bytes:
    done = subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("name", [layout.MANIFEST, layout.TAG_MANIFEST])
def test_sha256sum_accepts_the_manifests(package: Package, name: str) -> None:
    _run("sha256sum", "--strict", "--check", name, cwd=package.path)


def test_bagit_accepts_the_bag(package: Package) -> None:
    logging.getLogger("bagit").setLevel(logging.ERROR)
    bag = bagit.Bag(str(package.path))
    bag.validate()
    assert bag.is_valid()


def test_openssl_accepts_the_seal(package: Package, tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_bytes(certificate_pem(package.room.authority.certificate))
    command = "openssl cms -verify -binary -inform DER -in seal.p7s -content tagmanifest-sha256.txt"
    sealed = _run(*command.split(), "-purpose", "any", "-CAfile", tmp_path / "ca.pem", cwd=package.path)
    assert sealed == (package.path / layout.TAG_MANIFEST).read_bytes()


@pytest.mark.parametrize("custodian", [0, 1])
def test_age_and_ffmpeg_play_a_part(package: Package, tmp_path: Path, custodian: int) -> None:
    write_identity(tmp_path / "key.txt", package.room.custodians[custodian], None)
    part = package.path / "data/media/part-001"
    files = [part / "init.mp4.age", *sorted(part.glob("0*.m4s.age"))]
    film = b"".join(_run("age", "-d", "-i", tmp_path / "key.txt", file, cwd=tmp_path) for file in files)
    told = _run(*["ffmpeg", "-v", "warning", "-i", "-", "-f", "null", "-"], cwd=tmp_path, stdin=film)
    assert told == b""


def test_age_opens_the_events(package: Package, tmp_path: Path) -> None:
    write_identity(tmp_path / "key.txt", package.key, None)
    plain = _run("age", "-d", "-i", tmp_path / "key.txt", layout.batch_path(1), cwd=package.path)  # relative path
    assert b'"kind":"session_started"' in plain
