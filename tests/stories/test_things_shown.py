"""A chat is shown to the child and taken away again, her drawing is added, and the advocate's questions are settled."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind
from interview_app.domain.interview_words import Exhibit, Obtained
from interview_app.system.age import decrypt
from tests.recording.room import Room
from tests.stories.leading import Leading, begin, of_kind, prepared
from tests.ui.interview_room import INVESTIGATOR
from tests.ui.office import Office

ADVOCATE = 4


def picture(path: Path, colour: str) -> Path:
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path), "PNG")  # type: ignore[call-overload]
    return path


def take_in(leading: Leading, path: Path, kind: Exhibit, **typed: str) -> None:
    """Take a file in, as the page asks for it."""
    cover, investigator, taken = leading.parts.exhibits, leading.investigator, len(leading.state.exhibits)
    investigator.click(cover.primary)
    leading.driver.wait_until(cover.form.isVisible)
    investigator.types(cover.form.file.line, str(path))
    investigator.chooses(cover.form.kind, kind.value)
    if "md5" in typed:
        cover.form.digests.open()
    if kind is not Exhibit.MADE:
        investigator.chooses(cover.form.form_of, Obtained.SCREENSHOT.value)
    for name, words in typed.items():
        investigator.types(getattr(cover.form, name).line, words)
    leading.keeps("taking-in")
    investigator.click(cover.primary)
    leading.driver.wait_until(lambda: len(leading.state.exhibits) == taken + 1)


def hands_in(leading: Leading, words: str) -> None:
    """Take in a question of the advocate's."""
    handed = leading.parts.handed
    handed.by.setCurrentIndex(handed.by.findData(ADVOCATE))
    handed.line.setFocus()
    leading.press(words, Qt.Key.Key_Return, Qt.Key.Key_Escape)


def test_a_chat_is_shown_and_a_drawing_added_and_questions_are_handed_in(office: Office, tmp_path: Path) -> None:
    chat, drawing = picture(tmp_path / "переписка.png", "#28527a"), picture(tmp_path / "рисунок.png", "#d9a441")
    md5 = hashlib.md5(chat.read_bytes(), usedforsecurity=False).hexdigest()
    leading = begin(office, "things-shown", "ru", prepared(12, "ru"))
    exhibits = leading.parts.exhibits
    leading.goes_to(Phase.OPENING)
    leading.ask()
    leading.goes_to(Phase.FREE_ACCOUNT)
    leading.ask()
    leading.press(Qt.Key.Key_F8)
    leading.driver.wait_until(exhibits.isVisible)
    origin = {"from_whom": "мать ребёнка", "when": "20.11.2026", "how": "протокол выемки № 7"}
    take_in(leading, chat, Exhibit.ORDINARY, **origin, md5=md5)
    leading.driver.wait_to_see("MD5: совпадает с протоколом выемки")
    leading.keeps("taken-in")
    leading.investigator.click(exhibits.rows[1])
    leading.driver.wait_until(lambda: leading.state.showing is not None)
    screen = exhibits.on_display
    assert screen is not None
    assert screen.isVisible()
    screen.setGeometry(QRect(1366, 0, 554, 400))  # there is one display here: the child's is the rest of it
    leading.at_the_front()
    leading.keeps("shown")
    leading.press(Qt.Key.Key_Escape)
    leading.driver.wait_until(lambda: not exhibits.isVisible())
    asked_while = leading.ask()
    leading.notes("Это наша переписка")
    leading.press(Qt.Key.Key_F8)
    leading.investigator.click(exhibits.rows[1])
    assert leading.state.showing is None
    assert exhibits.on_display is None
    take_in(leading, drawing, Exhibit.MADE)
    leading.keeps("drawing")
    leading.press(Qt.Key.Key_Escape)
    leading.goes_to(Phase.BREAK)
    hands_in(leading, "Он угрожал тебе, да?")
    hands_in(leading, "Ты всё придумала?")
    leading.keeps("handed-in")
    handed = leading.parts.handed
    handed.asks[0].setFocus()
    leading.press(Qt.Key.Key_Space)
    own = leading.parts.desk.own
    assert own.words == "Он угрожал тебе, да?"
    assert own.line.hasFocus()
    own.line.selectAll()
    leading.press("Расскажи, что он тебе говорил.")
    leading.keeps("worded-better")
    better = leading.ask()
    assert better == "Расскажи, что он тебе говорил."
    handed.declines[0].setFocus()
    leading.press(Qt.Key.Key_Space)
    leading.driver.wait_until(handed.reason.hasFocus)
    leading.press("Вопрос внушает недоверие к ребёнку", Qt.Key.Key_Return)
    assert leading.state.waiting_questions == ()
    leading.parts.desk.take_focus()
    events = leading.ends()
    added = of_kind(events, EventKind.EXHIBIT_ADDED)
    assert [(one.body["name"], one.body["exhibit"]) for one in added] == [
        ("переписка.png", "ordinary"),
        ("рисунок.png", "made"),
    ]
    assert [one.body["plain_sha256"] for one in added] == [
        hashlib.sha256(path.read_bytes()).hexdigest() for path in (chat, drawing)
    ]
    (shown,), (hidden,) = of_kind(events, EventKind.EXHIBIT_SHOWN), of_kind(events, EventKind.EXHIBIT_HIDDEN)
    between = events[events.index(shown) : events.index(hidden)]
    assert [one.body["words"] for one in of_kind(between, EventKind.ASKED)] == [asked_while]
    assert [one.body["words"] for one in of_kind(between, EventKind.ANSWERED)] == ["Это наша переписка"]
    assert {one.who for one in (shown, hidden, *added)} == {INVESTIGATOR}
    assert {one.body["person"] for one in of_kind(events, EventKind.QUESTION_HANDED)} == {ADVOCATE}
    settled = of_kind(events, EventKind.QUESTION_SETTLED)
    assert [(one.body["n"], one.body["outcome"], one.body["reason"]) for one in settled] == [
        (1, "asked", ""),
        (2, "declined", "Вопрос внушает недоверие к ребёнку"),
    ]
    package, key = Path(office.live.sealing.cards[0].place), Room(office.place).identity
    inside = [decrypt((package / str(one.body["path"])).read_bytes(), key) for one in added]
    assert inside == [path.read_bytes() for path in (chat, drawing)]
