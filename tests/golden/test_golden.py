"""Packages of every version that was ever sealed open for ever.

``version-1`` is a room test of 12 seconds on the synthetic room, sealed on 22 November 2026 by a self-made authority
whose key is gone. Its certificate has expired or will; the package stays VERIFIED. Nothing here is ever made anew.
"""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

from interview_app.domain.events import EventKind
from interview_app.domain.verdict import NoteCode, Verdict
from interview_app.evidence.check import check
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity
from tests.recording.room import Room, index_of, pictures, sound

HERE = Path(__file__).parent
FIRST = HERE / "version-1"
PACKAGE = FIRST / "package"
MEDIA_DIGEST = "2284f9c07c08f63fb1d5ae96d55d57b12d2f7293de7937dc6a803986ec9d5d79"
SEAL_DIGEST = "57c027944274516500b551bdab2cd6f05a9119a8792e070b70ef56b4bcc2dae2"


class Custodian(Room):
    """Opens the golden package with the key beside it."""

    identity = Identity.load(FIRST / "identity.txt")


def test_the_first_version_is_verified_also_in_a_hundred_years() -> None:
    anchors = load_anchors([FIRST / "ca.pem"])
    report = check(PACKAGE, anchors=anchors, identity=Custodian.identity, now=datetime(2126, 1, 1, tzinfo=UTC))
    assert report.verdict is Verdict.VERIFIED
    assert (report.media_digest, report.seal_digest) == (MEDIA_DIGEST, SEAL_DIGEST)
    assert NoteCode.SIGNER_EXPIRED_SINCE in {note.code for note in report.notes}


def test_what_the_first_version_holds_is_still_read() -> None:
    room = Custodian(FIRST)
    assert [event.kind for event in room.events(PACKAGE)][-1] is EventKind.MEDIA_FIXED
    assert len(index_of(PACKAGE).parts[0].segments) == 2
    mp4 = room.part(PACKAGE)
    assert len(list(pictures(mp4))) == index_of(PACKAGE).cameras[0].encoded
    assert len(sound(mp4)[1]) > 11.5 * 48_000


def test_the_ordinary_tools_still_take_it() -> None:
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        subprocess.run(["sha256sum", "--quiet", "-c", manifest], cwd=PACKAGE, check=True)
    seal = [
        "-in",
        "seal.p7s",
        "-content",
        "tagmanifest-sha256.txt",
        "-CAfile",
        str(FIRST / "ca.pem"),
        "-attime",
        "1795307348",
    ]
    command = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any", *seal, "-out", "/dev/null"]
    subprocess.run(command, cwd=PACKAGE, check=True, capture_output=True)
    opened = subprocess.run(
        ["age", "-d", "-i", FIRST / "identity.txt", PACKAGE / "data/events/000001.jsonl.age"],
        check=True,
        capture_output=True,
    )
    assert b'"kind":"session_started"' in opened.stdout
