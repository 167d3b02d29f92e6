"""No plaintext on any disk, during and after a recording (threat model: what is written in clear is said there)."""

from collections.abc import Iterator
from pathlib import Path

from interview_app.domain.events import EventKind, Who
from interview_app.domain.session import CameraOrder
from interview_app.recording.client import launch
from interview_app.recording.order import SYNTHETIC
from interview_app.system.paths import data_folder, runtime_folder
from tests.recording.room import PATIENCE_S, SMALL, Room, recorded

PHRASE = "Айгерім Ерболқызы айтты"
CAMERA = "Қабырғадағы камера"
SIGNATURES = {
    "MP4 header": b"ftypiso",
    "MP4 movie": b"moov",
    "MP4 fragment": b"moof",
    "MP4 data": b"mdat",
    "FLAC": b"fLaC",
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "H.264 by x264": b"x264 - core",
    "spoken phrase": PHRASE.encode(),
    "spoken phrase, escaped": PHRASE.encode("unicode_escape"),
    "spoken phrase, UTF-16": PHRASE.encode("utf-16-le"),
    "camera's name": CAMERA.encode(),
    "event": b'"kind":"marker"',
}


def files(mine: Path) -> Iterator[Path]:
    """Yield every file of this run's home, data, cache, temporary and runtime folders; not what other tests made."""
    for folder in (data_folder().parent, mine, runtime_folder()):
        for path in folder.rglob("*"):
            others = path.is_relative_to(mine.parent) and not path.is_relative_to(mine)
            if path.is_file() and not path.is_symlink() and not others:
                yield path


def found_in(mine: Path) -> list[str]:
    found = []
    for path in files(mine):
        try:
            data = path.read_bytes()
        except FileNotFoundError:  # a fragment that its segment has just replaced
            continue
        found += [f"{name} in {path.name}" for name, signature in SIGNATURES.items() if signature in data]
    return found


def test_neither_picture_sound_nor_words_are_ever_on_a_disk(tmp_path: Path) -> None:
    room = Room(tmp_path, cameras=(CameraOrder(SYNTHETIC, CAMERA, SMALL),))
    order = room.order()
    client = launch(order, runtime_folder(), on_preview=lambda preview, jpeg: None)
    client.show_preview(1)
    seen = []
    for step in range(1, 5):
        client.wait_status(PATIENCE_S, recorded(500 * step))
        client.append(EventKind.MARKER, {"text": f"{PHRASE} {step}"}, Who("investigator", 1), origin_ns=0)
        seen += found_in(tmp_path)
    client.stop("test")
    client.wait(PATIENCE_S)
    client.close()
    seen += found_in(tmp_path)
    sealed = room.seal(order)
    seen += found_in(tmp_path)
    assert seen == []
    # The search would have found them: decrypted, they are all there.
    plain = room.part(sealed.packages[0])
    assert all(
        SIGNATURES[name] in plain for name in ("MP4 header", "MP4 movie", "MP4 fragment", "FLAC", "H.264 by x264")
    )
    assert any(PHRASE in str(event.body) for event in room.events(sealed.packages[0]))
