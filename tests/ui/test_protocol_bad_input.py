"""What may come to a protocol that nobody wishes for: very long, very large, empty, and a disk without room."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QObject, QTimer

from interview_app.documents.page_pictures import PagePictures
from interview_app.domain.happenings import Answered, Asked, Happening
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import ProtocolForm
from interview_app.evidence import attach
from interview_app.journey import protocol_files
from interview_app.journey.protocol_opening import open_protocol
from interview_app.journey.protocol_signing import CertificateSigning
from interview_app.journey.protocol_writing import ProtocolWriting
from interview_app.journey.room import room_now
from interview_app.signing.pades_check import check_signatures
from tests.domain.preparations import whole
from tests.journey.stopped import COURSE, filled
from tests.ui import driver
from tests.ui.office import Office
from tests.ui.people_driver import DRAWN as SIGNATURE
from tests.ui.protocol_driver import Writer, go_to, recorded
from ui.protocol.writing_desk import DRAWN, TEXT

MOST_MEMORY = 400 * 2**20
LENGTHY = (
    (protocol_files, "read_sheet"),
    (ProtocolWriting, "add_own_hand"),
    (ProtocolWriting, "draft"),
    (ProtocolWriting, "fix"),
    (CertificateSigning, "sign"),
    (PagePictures, "__init__"),
    (PagePictures, "picture"),
)
"""What takes the longer, the more there is in a protocol: the window would stand still for as long."""
ANSWER = ("Содан кейін ол маған тағы хат жазды, ал мен ешкімге айтпадым. " * 330)[:20_000]
ANSWERS = 58
LONG_NAME = (
    "Абдрахманова-Нұрмұхамедова Айымгүл-Сұлушаш Тоқтарбайқызы-Сейдахметқызы "
    "фон Гогенлоэ-Вальденбург-Шиллингсфюрст-Кауниц-Рит"
)


def long_course() -> tuple[Happening, ...]:
    """Return an interview with answers of 20,000 characters, which fill some three hundred pages."""
    first = next(place for place, one in enumerate(COURSE) if isinstance(one, Asked))
    after = next(place for place, one in enumerate(COURSE) if place > first and not isinstance(one, Asked | Answered))
    talk: list[Happening] = []
    for number in range(1, ANSWERS + 1):
        talk += (Asked(number, 1, InterviewLanguage.KK, "Содан кейін не болды?"), Answered(number, number, ANSWER))
    return (*COURSE[:first], *talk, *COURSE[after:])


def memory() -> int:
    """Return the bytes of memory that this process has now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def bearable(owner: QObject) -> Iterator[set[str]]:
    """Hold that nothing lengthy runs on the windows' thread, and that no more memory is taken than a small PC has.

    What ran is in the set that is yielded.
    """
    ran, where = set[str](), set[threading.Thread]()
    before = memory()
    most = [before]

    def beside(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*given: Any, **named: Any) -> Any:
            ran.add(name)
            where.add(threading.current_thread())
            return work(*given, **named)

        return noted

    timer = QTimer(owner, interval=10)
    timer.timeout.connect(lambda: most.append(max(most.pop(), memory())))
    timer.start()
    with pytest.MonkeyPatch.context() as patch:
        for place, name in LENGTHY:
            patch.setattr(place, name, beside(name, getattr(place, name)))
        yield ran
    timer.deleteLater()
    assert threading.main_thread() not in where
    assert most[0] - before < MOST_MEMORY


@pytest.mark.parametrize("form", list(ProtocolForm))
def test_a_protocol_of_three_hundred_pages_is_read_fixed_and_signed(
    office: Office, form: ProtocolForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "PATIENCE_MS", 120_000)  # seconds, on a machine that does nothing else
    session, live = recorded(office, course=long_course())
    frame, journey = office.program.frame, office.journey
    room = room_now(frame.room, frame.data)[0].room
    taken = open_protocol(journey, journey.load(session), live.folders, frame.data, room)
    taken.writing.keep(replace(taken.writing.entries, form=form))
    taken.writing.keep(filled(taken.writing, taken.writing.keep_drawn(SIGNATURE)))
    writer = Writer(office, session, live)
    go_to(office, session, live)
    with bearable(office.window) as ran:
        writer.wait_drawn()
        pages = writer.page.pages
        assert pages.count >= 300
        bar = pages.area.verticalScrollBar()
        for place in range(60):
            bar.setValue(bar.maximum() * place // 59)
            office.driver.wait_until(partial(getattr, pages, "painted"))
        assert pages.current == pages.count
        assert sum(1 for one in pages.sheets if one.wide) < 10
        writer.fix()
        writer.sign_with_file(1, writer.certificate("Ахметова Айгерім", tmp_path))
    assert ran == {"draft", "fix", "sign", "__init__", "picture"}
    (made,) = check_signatures(writer.taken.writing.pages(), (), now=office.clock.utc()).signatures
    assert made.intact
    office.live.screenshot(f"protocol-long-{form.value}")


def test_a_name_of_a_hundred_and_twenty_characters(office: Office) -> None:
    assert len(LONG_NAME) == 120
    planned = whole()
    people = tuple(replace(one, name=LONG_NAME) if one.number == 3 else one for one in planned.people)
    writer = Writer.at_page(office, replace(planned, people=people))
    writer.page.desk.turn_to(DRAWN)
    writer.key(writer.row(3).open)
    office.live.screenshots("protocol-long-name")
    writer.key(writer.row(3).open)
    office.window.choices.languages["en"].click()
    writer.at_fixed_pages()
    office.live.screenshots("protocol-long-name-fixed")
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(writer.taken.writing.pages())).pages)
    assert LONG_NAME.replace(" ", "") in "".join(text.split())


def test_a_drawing_of_forty_megabytes_is_taken_in_and_the_window_stays_alive(office: Office, tmp_path: Path) -> None:
    noise = Image.frombytes("RGB", (3800, 3800), os.urandom(3 * 3800 * 3800))
    sheet = tmp_path / "sheet.png"
    noise.save(sheet, compress_level=1)
    assert sheet.stat().st_size > 40 * 10**6
    writer = Writer.at_page(office)
    before = len(writer.page.pages.sheets)
    with bearable(office.window) as ran:
        writer.takes_in(sheet, "Бір бет")
        (hand,) = writer.kept.own_hand
        writer.page.desk.turn_to(TEXT)
        writer.focus(writer.page.desk.text.place.line)
        writer.type("Алматы")
        writer.wait_drawn()
    assert ran == {"read_sheet", "add_own_hand", "draft", "__init__", "picture"}
    assert writer.page.pages.count == before + 1
    assert writer.taken.writing.file(hand.sha256) == sheet.read_bytes()
    assert len(writer.taken.writing.draft(writer.kept).rendered.pdf) < 4 * 10**6


def test_what_is_no_picture_or_too_large_is_said_and_nothing_is_taken_in(office: Office, tmp_path: Path) -> None:
    writer = Writer.at_page(office)
    notice = office.window.notice
    sheet = Image.new("L", (600, 800), "white")
    sheet.save(tmp_path / "scan.tiff")
    Image.new("1", (10_000, 8_000)).save(tmp_path / "fine.png")
    with (tmp_path / "film.png").open("wb") as file:
        file.truncate(130 * 2**20)
    (tmp_path / "empty.jpg").touch()
    entries = writer.kept
    for name, words in (
        ("scan.tiff", "The file “scan.tiff” is no PNG or JPEG picture."),
        ("empty.jpg", "The file “empty.jpg” is no PNG or JPEG picture."),
        ("fine.png", "The picture is too fine: more than 75 million pixels."),
        ("film.png", "The file is too large: more than 128 MB."),
        ("absent.png", "The file “absent.png” could not be read."),
    ):
        with bearable(office.window) as ran:
            writer.takes_in(tmp_path / name, "Бет")
        assert ran == {"read_sheet"}
        assert notice.text.startswith(words)
        assert writer.kept == entries
    sheet.save(tmp_path / "white.png")  # a page with nothing on it is a page
    writer.takes_in(tmp_path / "white.png", "Бос бет")
    assert len(writer.kept.own_hand) == 1


def test_an_interview_in_which_nothing_was_said(office: Office) -> None:
    writer = Writer.at_page(office, course=())
    assert writer.page.pages.count >= 1
    assert not writer.page.desk.missing.settled
    assert not writer.page.primary.isEnabled()
    office.live.screenshot("protocol-nothing-said")


@contextmanager
def no_room(office: Office) -> Iterator[None]:
    """Let the vault's disk be full while the block runs."""
    database = office.unlocked.database
    [(pages,)] = database.read("PRAGMA page_count")
    [(most,)] = database.read("PRAGMA max_page_count")
    database.read(f"PRAGMA max_page_count = {pages}")
    yield
    database.read(f"PRAGMA max_page_count = {most}")


def test_a_disk_that_is_full_while_the_pages_are_fixed_and_signed(office: Office, tmp_path: Path) -> None:
    writer = Writer.at_page(office)
    writer.fill()
    writer.everybody_signs()
    notice, entries = office.window.notice, writer.kept
    said = "The disk that holds the vault is full"
    with no_room(office):
        writer.fix()
        assert notice.text.startswith(said)
        assert "protocol_pages_fixed" not in office.audit()
    assert writer.kept == entries
    writer.fix()
    before = writer.taken.writing.pages()
    path = writer.certificate("Ахметова Айгерім", tmp_path)
    writer.chooses(1)
    writer.looks_at_file(path)
    office.driver.wait_until(writer.form.sign.isVisible)
    with no_room(office):
        writer.key(writer.form.sign)
        office.driver.wait_until(lambda: notice.text.startswith(said))
        writer.wait_drawn()
    assert (writer.taken.writing.pages(), writer.signatures) == (before, 0)
    writer.signs()
    assert writer.signatures == 1


def test_disks_that_are_full_while_the_protocol_is_attached(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = Writer.at_page(office).at_fixed_pages()
    for person, name in ((1, "Ахметова Айгерім"), (2, "Иванов Пётр")):
        writer.sign_with_file(person, writer.certificate(name, tmp_path))
    pages = writer.taken.writing.pages()

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(attach, "create_exclusively", full)
        writer.key(writer.page.primary)
        office.driver.wait_until(lambda: str(writer.taken.folders[-1]) in office.window.notice.text)
        writer.wait_drawn()
    assert (writer.taken.attached, writer.taken.writing.pages()) == (False, pages)
    taken = writer.attaches()
    assert taken.attached
