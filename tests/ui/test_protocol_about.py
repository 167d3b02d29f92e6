"""Who the child is, on the page of the protocol: asked by age, by keyboard; whom a pseudonym hides signs by hand."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.domain.preparations import whole
from tests.ui.office import Office
from tests.ui.protocol_driver import Writer
from ui.protocol.writing_desk import DRAWN


@pytest.fixture
def writer(office: Office) -> Writer:
    """Return the investigator before the protocol of a child of nine."""
    return Writer.at_page(office)


def test_what_art_212_asks_about_a_child_is_entered_where_it_is_missing(writer: Writer) -> None:
    desk, text = writer.page.desk, writer.page.desk.text
    asked = {"birth_place", "citizenship", "nationality", "education"}
    assert asked <= set(desk.missing.rows)
    assert {"family_status", "occupation"}.isdisjoint(desk.missing.rows)
    assert text.family_status.isHidden()
    assert text.occupation.isHidden()
    writer.key(desk.missing.rows["birth_place"].go)
    writer.office.driver.wait_until(text.birth_place.line.hasFocus)
    for words in ("Алматы қаласы", "Қазақстан Республикасы", "қазақ", "3-сынып оқушысы"):
        writer.type(words)  # and Tab leads to the next
    assert QApplication.focusWidget() is text.document.line
    writer.type("туу туралы куәлік")
    writer.wait_drawn()
    own = writer.kept.particulars
    assert (own.birth_place, own.citizenship, own.nationality) == ("Алматы қаласы", "Қазақстан Республикасы", "қазақ")
    assert (own.education, own.document) == ("3-сынып оқушысы", "туу туралы куәлік")
    assert asked.isdisjoint(desk.missing.rows)
    writer.office.live.screenshots("protocol-about")
    text.show_planned(replace(whole(), child=replace(whole().child, birth_date="2010-01-01")))
    assert not text.family_status.isHidden()
    assert not text.occupation.isHidden()
    text.show_planned(replace(whole(), child=replace(whole().child, birth_date="2023-01-01")))
    assert text.education.isHidden()


def test_whom_a_pseudonym_hides_is_not_offered_a_certificate(writer: Writer) -> None:
    desk, text = writer.page.desk, writer.page.desk.text
    assert not writer.row(0).certificate.isHidden()
    desk.turn_to(1)
    text.secret.open()
    for field, words in ((text.number, "12"), (text.pseudonym, "Айша Нұр")):
        writer.focus(field.line)
        writer.type(words)
    writer.wait_drawn()
    desk.turn_to(DRAWN)
    assert writer.row(0).certificate.isHidden()
    assert not writer.row(1).certificate.isHidden()
