"""Two languages beside each other: what people said is translated by a person, on the keyboard, and kept at once."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import ProtocolDocument, QuestionAnswer, Section, alike
from interview_app.domain.protocol_entries import Translatable
from interview_app.domain.protocol_translation import Piece, Translated, with_translation
from tests.documents.protocols import TALK, protocol
from tests.ui.office import Office
from tests.ui.people_driver import type_letters
from tests.ui.protocol_driver import Writer
from ui.app import Program
from ui.protocol.entry_part import Someone
from ui.protocol.translation_part import TranslationPart
from ui.protocol.writing_desk import TEXT, TRANSLATED

KK, RU = InterviewLanguage.KK, InterviewLanguage.RU
SAID = "Ол маған хат жазды."
AT = "2026-11-21T09:50:00.000Z"
QUESTIONS = 400
IN_VIEW = 40


@pytest.fixture
def writer(office: Office) -> Writer:
    """Somebody before the protocol in two languages, question and answer."""
    writer = Writer.at_page(office)
    desk = writer.page.desk
    assert desk.tabs.buttons[TRANSLATED].isHidden()
    desk.text.form.button("full").click()
    desk.text.languages.button("kk_ru").click()
    writer.wait_drawn()
    desk.turn_to(TRANSLATED)
    return writer


def go_to(part: TranslationPart, words: str) -> None:
    """Choose *words* in the list."""
    part.table.selectRow([one.words for one in part.pieces].index(words))
    assert part.original.value == words


def ctrl_enter() -> None:
    """Press it where the focus is."""
    place = QApplication.focusWidget()
    assert place is not None
    QTest.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def kept_of(writer: Writer, words: str) -> list[tuple[InterviewLanguage, str]]:
    """Return what is kept of *words*: into which language, and the text."""
    return [(one.language, one.text) for one in writer.kept.translations if one.of == words]


def test_an_answer_is_translated_and_the_next_waits_in_the_field(writer: Writer) -> None:
    desk, part = writer.page.desk, writer.page.desk.translation
    assert desk.tabs.buttons[TRANSLATED].isVisible()
    total = len(part.pieces)
    assert part.count.text() == f"Translated: 0 of {total}"
    go_to(part, SAID)
    place = part.table.currentIndex().row()
    writer.focus(part.text.area)
    type_letters(part.text.area, "Он написал мне письмо.")
    ctrl_enter()
    assert part.table.currentIndex().row() == place + 1
    assert part.text.area.hasFocus()
    assert part.text.value == ""
    writer.wait_drawn()
    assert kept_of(writer, SAID) == [(RU, "Он написал мне письмо.")]
    (made,) = writer.kept.translations
    assert (made.thing, made.number, made.person) == (Translatable.ANSWERED, 1, 1)
    assert part.count.text() == f"Translated: 1 of {total}"
    assert part.table.currentIndex().row() == place + 1
    text = " ".join(sheet for sheet in drawn(writer))
    assert "Он написал мне письмо." in text
    assert "Перевод: следователь" in text


def test_what_is_typed_is_kept_by_itself_and_there_again(writer: Writer) -> None:
    part = writer.page.desk.translation
    go_to(part, SAID)
    writer.focus(part.text.area)
    type_letters(part.text.area, "Он написал.")
    writer.office.driver.wait_until(lambda: kept_of(writer, SAID) == [(RU, "Он написал.")])
    type_letters(part.text.area, " Мне.")
    go_to(part, "Мен анама айттым.")
    writer.wait_drawn()
    assert kept_of(writer, SAID) == [(RU, "Он написал. Мне.")]
    go_to(part, SAID)
    assert part.text.value == "Он написал. Мне."
    assert "Ахметова" in part.text.hint.text()
    part.text.area.selectAll()
    QTest.keyClick(part.text.area, Qt.Key.Key_Delete)
    writer.wait_drawn()
    assert kept_of(writer, SAID) == []


def test_what_was_said_in_the_other_language_is_translated_the_other_way(writer: Writer) -> None:
    part = writer.page.desk.translation
    go_to(part, SAID)
    writer.focus(part.text.area)
    type_letters(part.text.area, "Он написал.")
    part.tongue.button("ru").click()
    writer.wait_drawn()
    assert kept_of(writer, SAID) == [(KK, "Он написал.")]
    assert part.tongue.value == "ru"
    assert part.original.label.text().startswith("Russian")
    go_to(part, "Мен анама айттым.")
    assert part.tongue.value == "kk"


def test_of_words_that_were_changed_the_earlier_translation_is_offered_and_counts_once_confirmed(
    writer: Writer,
) -> None:
    desk, part = writer.page.desk, writer.page.desk.translation
    desk.text.form.button("brief").click()
    desk.turn_to(TEXT)
    writer.focus(desk.text.summary.area)
    writer.type("Маған хат келді.")
    writer.wait_drawn()
    desk.turn_to(TRANSLATED)
    go_to(part, "Маған хат келді.")
    writer.focus(part.text.area)
    type_letters(part.text.area, "Мне пришло письмо.")
    desk.turn_to(TEXT)
    desk.text.summary.area.clear()
    writer.focus(desk.text.summary.area)
    writer.type("Маған екі хат келді.")
    writer.wait_drawn()
    desk.turn_to(TRANSLATED)
    go_to(part, "Маған екі хат келді.")
    assert part.text.value == "Мне пришло письмо."
    assert "changed after this translation" in part.text.hint.text()
    go_to(part, part.pieces[-1].words)
    assert kept_of(writer, "Маған екі хат келді.") == []
    go_to(part, "Маған екі хат келді.")
    writer.focus(part.text.area)
    part.text.area.selectAll()
    QTest.keyClick(part.text.area, Qt.Key.Key_Delete)
    desk.draw_up()
    writer.wait_drawn()
    assert part.text.value == ""
    go_to(part, part.pieces[-1].words)
    go_to(part, "Маған екі хат келді.")
    ctrl_enter()
    writer.wait_drawn()
    assert kept_of(writer, "Маған екі хат келді.") == [(RU, "Мне пришло письмо.")]
    assert kept_of(writer, "Маған хат келді.") == [(RU, "Мне пришло письмо.")]


def test_the_same_words_begin_from_what_was_made_of_them_before(writer: Writer) -> None:
    part = writer.page.desk.translation
    piece = next(one for one in part.pieces if one.words == SAID)
    entries = with_translation(writer.kept, replace(piece, number=9, text="Он написал."), 1, AT)
    part.keep(entries)
    writer.wait_drawn()
    go_to(part, part.pieces[-1].words)
    go_to(part, SAID)
    assert part.text.value == "Он написал."
    assert "translated like this elsewhere" in part.text.hint.text()
    part.tongue.button("ru").click()
    assert part.text.value == ""
    part.tongue.button("kk").click()
    writer.focus(part.text.area)
    type_letters(part.text.area, "Написал.")
    writer.wait_drawn()
    assert kept_of(writer, SAID) == [(RU, "Он написал."), (RU, "Написал.")]


def test_one_language_has_no_translations_and_what_was_translated_is_not_lost(writer: Writer) -> None:
    desk, part = writer.page.desk, writer.page.desk.translation
    go_to(part, SAID)
    writer.focus(part.text.area)
    type_letters(part.text.area, "Он написал.")
    desk.turn_to(TEXT)
    desk.text.languages.button("kk").click()
    writer.wait_drawn()
    assert desk.tabs.buttons[TRANSLATED].isHidden()
    for _ in range(2):
        QTest.keyClick(desk.tabs, Qt.Key.Key_Right)
    assert desk.tabs.place == TRANSLATED + 1
    assert kept_of(writer, SAID) == [(RU, "Он написал.")]
    desk.text.languages.button("ru").click()
    writer.wait_drawn()
    assert desk.tabs.buttons[TRANSLATED].isVisible()
    text = " ".join(drawn(writer))
    assert text.index(SAID) < text.index("Он написал.")


def test_what_is_not_translated_is_said_and_blocks_nothing(writer: Writer) -> None:
    writer.fill()
    writer.everybody_signs()
    page = writer.page
    assert page.primary.isEnabled()
    page.primary.click()
    assert writer.office.driver.sees(f"Not translated: {page.desk.translation.left}.")
    page.fixing.answers[1].click()
    writer.wait_drawn()
    assert writer.taken.writing.fixed is not None


def many(questions: int) -> ProtocolDocument:
    """Return a protocol of so many *questions* whose answers nobody has translated."""

    def asked(number: int) -> QuestionAnswer:
        words = f"Мен {number}-рет айттым. " * 4
        piece = Piece(Translatable.ANSWERED, number, words.strip(), KK, RU)
        return replace(TALK[1], number=number, answer=Translated(words, words, words, pieces=(piece,)))

    talk = tuple(asked(number) for number in range(1, questions + 1))
    return replace(protocol((KK, RU)), sections=(Section(alike("1"), talk),))


def test_of_four_hundred_answers_only_those_in_view_are_said_anew(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = TranslationPart(program.frame)
    qtbot.addWidget(part)
    part.show_people([Someone(1, "Ким", "аудармашы, Ким")])
    part.who.put("1")
    part.changed.connect(part.show_entries)
    part.resize(480, 600)
    part.show()
    part.show_document(many(QUESTIONS))
    built: list[None] = []
    part.model.modelReset.connect(lambda: built.append(None))
    asked: list[Piece] = []
    cells = part.model.cells

    def noted(line: Piece) -> tuple[str, ...]:
        asked.append(line)
        return cells(line)

    monkeypatch.setattr(part.model, "cells", noted)
    most = 0
    for number in range(1, QUESTIONS + 1):
        part.text.area.setPlainText(f"Я сказал {number}.")
        asked.clear()
        part.go_on()
        QApplication.processEvents()
        most = max(most, len({one.number for one in asked}))
    assert part.left == 0
    assert [one.number for one in part.entries.translations] == list(range(1, QUESTIONS + 1))
    assert all(one.text == f"Я сказал {one.number}." for one in part.entries.translations)
    assert not built, "the list is never built anew"
    assert 0 < most < IN_VIEW, f"only what is in view is said anew, not {most}"


def test_the_list_and_the_words_in_pictures(writer: Writer) -> None:
    office, part = writer.office, writer.page.desk.translation
    go_to(part, SAID)
    writer.focus(part.text.area)
    type_letters(part.text.area, "Он написал мне письмо.")
    ctrl_enter()
    writer.wait_drawn()
    office.live.screenshots("protocol-translation")


def drawn(writer: Writer) -> list[str]:
    """Return what the pages say."""
    pdf = writer.taken.writing.draft(writer.kept).rendered.pdf
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]
