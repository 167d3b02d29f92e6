"""Things shown and made: taken in with digests and origin, shown on a display, what is intimate only with consent."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.bank import Phase
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.happenings import Paused
from interview_app.domain.interview_words import Exhibit, Obtained, PauseCause
from interview_app.evidence.attach import read_attached
from interview_app.journey.exhibiting import compare, read_received, tidy_digest
from interview_app.journey.interviewing import Interviewing
from tests.evidence.sessions import Script, script_below
from tests.ui.driver import Driver
from tests.ui.interview_room import PSYCHOLOGIST, recording_of
from tests.ui.interview_room import room as interview_room
from ui.app import Program
from ui.interview.displays import Display, Displays
from ui.interview.exhibit_screen import ExhibitScreen, blurred, picture_of
from ui.interview.exhibits_cover import ExhibitsCover


def png(width: int = 64, height: int = 48) -> bytes:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#204060"))
    for x in range(0, width, 2):
        picture.setPixelColor(x, height // 2, QColor("white"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())


class TwoDisplays(Displays):
    """Two displays, whatever the machine has."""

    @property
    def there(self) -> tuple[Display, ...]:
        """One for the investigator, one for the child."""
        return Display("desk", QRect(0, 0, 1000, 700)), Display("child", QRect(100, 100, 640, 480))


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    script = script_below(tmp_path, monkeypatch)
    store = script.start()
    assert store.drain(30.0)
    yield script
    store.close()


@pytest.fixture
def interviewing() -> Interviewing:
    return interview_room(phase=Phase.FOCUSED)


@pytest.fixture
def cover(program: Program, qtbot: QtBot, script: Script, interviewing: Interviewing) -> Iterator[ExhibitsCover]:
    window = QWidget()
    window.setProperty("kind", "window")
    QVBoxLayout(window)
    window.resize(1000, 700)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)

    def read_back(path: str) -> bytes:
        return read_attached(script.folders, path, script.room.custodians[0])

    cover = ExhibitsCover(program.frame, interviewing, TwoDisplays(app, window), lambda: script.folders, read_back)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(cover)
    window.show()
    qtbot.waitExposed(window)
    cover.opened()
    yield cover
    window.hide()
    window.deleteLater()


def take_in(cover: ExhibitsCover, path: Path, kind: Exhibit, **fields: str) -> None:
    cover.go_on()
    cover.form.take(str(path))
    cover.form.kind.put(kind.value)
    cover.form.kind.changed.emit()
    for name, text in fields.items():
        getattr(cover.form, name).put(text)
    cover.go_on()


def taken_in(qtbot: QtBot, cover: ExhibitsCover, count: int) -> None:
    Driver(qtbot, cover.window()).wait_until(lambda: len(cover.interviewing.state.exhibits) == count)


def on_display(cover: ExhibitsCover) -> ExhibitScreen | None:
    return cover.on_display


def shows(interviewing: Interviewing) -> bool:
    return interviewing.state.showing is not None


def received(tmp_path: Path, name: str = "chat.png") -> Path:
    path = tmp_path / name
    path.write_bytes(png())
    return path


def test_a_file_is_taken_in_as_it_was_received_with_its_origin_and_the_seizure_protocols_digests(
    cover: ExhibitsCover, interviewing: Interviewing, script: Script, tmp_path: Path, qtbot: QtBot
) -> None:
    content = png()
    md5, sha256 = hashlib.md5(content, usedforsecurity=False).hexdigest(), hashlib.sha256(content).hexdigest()
    spaced = " ".join(sha256[at : at + 8].upper() for at in range(0, 64, 8))
    take_in(
        cover,
        received(tmp_path),
        Exhibit.ORDINARY,
        from_whom="the mother",
        when="20.11.2026",
        how="protocol of seizure 7",
        md5=("0" if md5[0] != "0" else "1") + md5[1:],
        sha256=spaced,
    )
    taken_in(qtbot, cover, 1)
    said = interviewing.state.exhibits[0].said
    assert (said.name, said.path, said.plain_sha256) == ("chat.png", "data/exhibits/001.png.age", sha256)
    assert (said.origin.from_whom, said.origin.form) == ("the mother", Obtained.DEVICE_COPY)
    assert [(one.algorithm, one.same) for one in said.compared] == [("md5", False), ("sha256", True)]
    assert [path.name for folder in script.folders for path in (folder / "in-flight").glob("x-*")] == [
        f"x-{said.sha256}.age"
    ] * len(script.folders)
    assert recording_of(interviewing).events[-1].body["plain_sha256"] == sha256
    Driver(qtbot, cover.window()).wait_to_see("MD5: NOT as in the seizure protocol")


def test_it_is_shown_on_the_childs_display_until_it_is_taken_away(
    cover: ExhibitsCover, interviewing: Interviewing, tmp_path: Path, qtbot: QtBot
) -> None:
    take_in(cover, received(tmp_path), Exhibit.MADE)
    taken_in(qtbot, cover, 1)
    cover.rows[1].click()
    assert not shows(interviewing)
    assert cover.display.value == "child"
    cover.show_it.click()
    screen = on_display(cover)
    assert screen is not None
    assert screen.geometry().topLeft() == QRect(100, 100, 640, 480).topLeft()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    screen.close()
    assert screen.isVisible()
    assert shows(interviewing)
    cover.rows[1].click()
    assert not shows(interviewing)
    assert on_display(cover) is None
    [shown] = interviewing.state.shown
    assert shown.end_ms is not None


def test_what_is_intimate_needs_a_psychologist_and_a_reason_and_is_blurred_here(
    cover: ExhibitsCover, interviewing: Interviewing, tmp_path: Path, qtbot: QtBot
) -> None:
    take_in(cover, received(tmp_path), Exhibit.INTIMATE, from_whom="police", how="protocol 8")
    taken_in(qtbot, cover, 1)
    cover.rows[1].click()
    cover.show_it.click()
    assert not shows(interviewing)
    cover.consent.put("2")
    cover.show_it.click()
    assert not shows(interviewing)
    cover.reason.put("the child wants to point at the place")
    cover.show_it.click()
    showing = interviewing.state.showing
    assert showing is not None
    assert (showing.shown.consent, showing.shown.reason) == (2, "the child wants to point at the place")
    picture = picture_of(png())
    assert blurred(picture).size() == picture.size()
    assert blurred(picture).pixelColor(20, 24) != picture.pixelColor(20, 24)


def test_nothing_is_shown_while_the_interview_rests(
    cover: ExhibitsCover, interviewing: Interviewing, tmp_path: Path, qtbot: QtBot
) -> None:
    take_in(cover, received(tmp_path), Exhibit.MADE)
    taken_in(qtbot, cover, 1)
    assert interviewing.tell(Paused(PauseCause.BREAK, ""), PSYCHOLOGIST) is None
    cover.rows[1].click()
    cover.show_it.click()
    assert on_display(cover) is None
    assert not shows(interviewing)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"from_whom": "", "how": "protocol"}, "The protocol needs this."),
        ({"from_whom": "police", "how": "protocol", "md5": "abc"}, "This cannot be such a digest"),
    ],
    ids=["no origin", "no digest"],
)
def test_what_is_missing_is_said_and_nothing_is_taken_in(
    cover: ExhibitsCover,
    interviewing: Interviewing,
    tmp_path: Path,
    qtbot: QtBot,
    fields: dict[str, str],
    expected: str,
) -> None:
    take_in(cover, received(tmp_path), Exhibit.ORDINARY, **fields)
    assert Driver(qtbot, cover.window()).sees(expected)
    assert not interviewing.state.exhibits


def test_a_file_that_is_gone_or_no_picture_or_too_large_is_said(
    cover: ExhibitsCover, interviewing: Interviewing, tmp_path: Path, qtbot: QtBot
) -> None:
    heard: list[str] = []
    cover.said.connect(lambda said, _tone: heard.append(said()))
    take_in(cover, tmp_path / "gone.png", Exhibit.MADE)
    Driver(qtbot, cover.window()).wait_until(lambda: heard)
    assert "gone.png" in heard[0]
    assert str(tmp_path) not in heard[0]
    cover.opened()
    text = tmp_path / "notes.txt"
    text.write_text("кім білсін", encoding="utf-8")
    take_in(cover, text, Exhibit.MADE)
    taken_in(qtbot, cover, 1)
    assert interviewing.state.exhibits[0].said.path == "data/exhibits/001.txt.age"
    assert not cover.rows[1].isEnabled()
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(2**27 + 1)
    with pytest.raises(Circumstance) as told:
        read_received(large)
    assert told.value.code is Code.ATTACHED_TOO_LARGE


@pytest.mark.parametrize(
    ("algorithm", "text", "tidied"),
    [
        ("md5", "D4:1D:8C:D9:8F:00:B2:04:E9:80:09:98:EC:F8:42:7E", "d41d8cd98f00b204e9800998ecf8427e"),
        ("md5", "d41d8cd98f00b204e9800998ecf8427", None),
        ("sha256", "d41d8cd98f00b204e9800998ecf8427e", None),
        ("md5", "g41d8cd98f00b204e9800998ecf8427e", None),
    ],
    ids=["colons", "short", "other", "letter"],
)
def test_a_digest_is_tidied_or_refused(algorithm: str, text: str, tidied: str | None) -> None:
    assert tidy_digest(algorithm, text) == tidied


def test_the_digest_of_nothing_is_compared_as_any_other() -> None:
    [held] = compare(b"", {"md5": "d41d8cd98f00b204e9800998ecf8427e"})
    assert held.same
