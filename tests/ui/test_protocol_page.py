"""The protocol page: written, kept at once, read, signed by hand and by certificate, attached; or left out."""

from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.people import Role
from interview_app.domain.permissions import AccountRole
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import SIDE_BY_SIDE, ProtocolForm
from interview_app.domain.protocol_entries import LackCode
from interview_app.domain.steps import Standing
from interview_app.domain.verdict import Verdict
from interview_app.signing.pades_check import check_signatures
from interview_app.signing.trust import load_anchors
from tests.documents.protocols import drawing
from tests.domain.preparations import whole
from tests.ui.office import Office
from tests.ui.people_driver import draw
from tests.ui.protocol_driver import Writer, go_to, recorded
from ui.flow import AtProtocol, AtSealing, AtSessions, AtUnlock
from ui.protocol.writing_desk import ANNEXES, DRAWN, MISSING, REMARKS, TEXT
from ui.session_at_hand import taken_up_again
from ui.widgets.section import Section


@pytest.fixture
def writer(office: Office) -> Writer:
    return Writer.at_page(office)


def test_the_way_from_the_stop_to_the_seal(writer: Writer, tmp_path: Path) -> None:
    page, office = writer.page, writer.office
    assert not page.primary.isEnabled()
    writer.fill()
    writer.everybody_signs()
    assert page.primary.isEnabled()
    writer.fix()
    assert office.driver.sees("Signatures under the protocol")
    assert not page.primary.isEnabled()
    fixed = writer.taken.writing.fixed
    assert fixed is not None
    assert page.certificates.rows[fixed.waiting[0].person].sign.hasFocus()
    for person, name in ((1, "Ахметова Айгерім"), (2, "Иванов Пётр")):
        writer.sign_with_file(person, writer.certificate(name, tmp_path))
    fixed = writer.taken.writing.fixed
    assert fixed is not None
    trust = load_anchors([tmp_path / "Ахметова Айгерім.pem", tmp_path / "Иванов Пётр.pem"])
    fields = [one.field for one in fixed.signed]
    report = check_signatures(writer.taken.writing.pages(), trust, now=office.clock.utc(), expected=fields)
    assert report.verdict is Verdict.VERIFIED
    assert [one.name for one in report.signatures] == ["Ахметова Айгерім", "Иванов Пётр"]
    office.driver.wait_until(page.primary.hasFocus)
    writer.key(page.primary)
    office.driver.wait_until(lambda: isinstance(office.program.frame.flow.state, AtSealing))
    assert office.journey.load(writer.session).standing is Standing.SIGNED


def test_what_was_written_is_there_again_and_a_recording_is_taken_up_from_the_list(writer: Writer) -> None:
    desk, office = writer.page.desk, writer.office
    desk.turn_to(TEXT)
    writer.focus(desk.text.place.line)
    writer.type("Алматы")
    desk.text.languages.button("kk_ru").click()
    desk.text.form.button("full").click()
    writer.key(writer.page.later)
    office.driver.wait_until(lambda: isinstance(office.program.frame.flow.state, AtSessions))
    assert office.journey.load(writer.session).standing is Standing.DRAFTED
    office.settle()
    office.open(writer.session)
    writer.wait_drawn()
    assert writer.kept.place == "Алматы"
    assert writer.kept.languages == SIDE_BY_SIDE
    assert writer.kept.form is ProtocolForm.FULL
    assert writer.page.desk.text.place.value == "Алматы"


def test_a_missing_statement_leads_to_its_field_and_a_reason_is_printed_in_its_place(writer: Writer) -> None:
    desk = writer.page.desk
    assert not desk.missing.settled
    writer.key(desk.missing.rows["attitude"].go)
    assert desk.currentIndex() == TEXT
    writer.office.driver.wait_until(desk.text.attitude.area.hasFocus)
    writer.type("айтқысы келмейді")
    writer.wait_drawn()
    assert "attitude" not in desk.missing.rows
    desk.turn_to(MISSING)
    row = next(row for row in desk.missing.rows.values() if row.lack.needs_reason)
    writer.focus(row.reason.area)
    writer.type("уақыт жетпеді")
    writer.wait_drawn()
    assert [one.text for one in writer.kept.reasons] == ["уақыт жетпеді"]


def test_remarks_are_items_that_stay_and_a_correction_keeps_the_earlier_wording(writer: Writer) -> None:
    remarks = writer.page.desk.remarks
    writer.page.desk.turn_to(REMARKS)
    writer.key(remarks.add_remark)
    assert remarks.who.trouble
    for person, words in (("2", "Бала шаршаған жоқ."), ("0", "Мен тағы айтқым келеді.")):
        remarks.who.choose(person)
        writer.focus(remarks.text.area)
        writer.type(words)
        writer.key(remarks.add_remark)
        writer.wait_drawn()
    assert [(one.person, one.text) for one in writer.kept.remarks] == [
        (2, "Бала шаршаған жоқ."),
        (0, "Мен тағы айтқым келеді."),
    ]
    assert "1. " in remarks.remarks.text()
    remarks.correcting.open()
    desk_form = writer.page.desk.text.form
    desk_form.button("full").click()
    writer.page.desk.tell()
    writer.wait_drawn()
    remarks.statement.choose("2")
    assert remarks.was.value == "Мен анама айттым."
    writer.focus(remarks.now.area)
    writer.type("Мен әжеме айттым.")
    remarks.certifies.choose("0")
    writer.key(remarks.add_correction)
    writer.wait_drawn()
    (made,) = writer.kept.corrections
    assert (made.person, made.was, made.now) == (0, "Мен анама айттым.", "Мен әжеме айттым.")


def test_reading_aloud_is_ticked_with_its_time(writer: Writer) -> None:
    writer.page.desk.turn_to(REMARKS)
    line = writer.page.desk.remarks.acquainted[0]
    line.button("aloud").click()
    writer.wait_drawn()
    (known,) = writer.kept.acquainted
    assert known.aloud
    assert line.hint.text() == "21.11.2026 15:00"
    line.button("not").click()
    writer.wait_drawn()
    assert writer.kept.acquainted == ()


def test_who_cannot_sign_names_somebody_they_trust(writer: Writer) -> None:
    writer.refuse(0, "қолы сынған", code="impossible")
    row = writer.row(0)
    writer.focus(row.instead.line)
    writer.type("Қалиева Сәуле")
    writer.wait_drawn()
    signing = writer.kept.signing_of(0)
    assert (signing.unsigned, signing.reason, signing.instead) == ("impossible", "қолы сынған", "Қалиева Сәуле")
    assert "trusted_signer" in writer.page.desk.missing.rows
    draw(row.box.pad, [(0.1, 0.7), (0.3, 0.2), (0.4, 0.8), (0.6, 0.3), (0.8, 0.7)])
    writer.key(row.accept)
    writer.office.driver.wait_until(lambda: bool(writer.kept.signing_of(0).drawn))
    writer.wait_drawn()
    assert "trusted_signer" not in writer.page.desk.missing.rows
    assert replace(writer.kept.signing_of(0), drawn="") == signing
    writer.key(row.open)
    writer.office.live.screenshots("protocol-trusted")
    row.how.button("signs").click()
    writer.page.desk.tell()
    writer.wait_drawn()
    assert writer.kept.signing_of(0).drawn == ""
    assert 0 in writer.page.desk.drawn.waiting


def test_a_dot_is_no_signature(writer: Writer) -> None:
    desk = writer.page.desk
    desk.turn_to(DRAWN)
    row = writer.row(0)
    writer.key(row.open)
    writer.office.driver.wait_until(row.box.pad.isVisible)
    QTest.mouseClick(row.box.pad, Qt.MouseButton.LeftButton)
    writer.key(row.accept)
    assert "A dot or a short dash is no signature" in row.box.below.text()
    assert not writer.kept.signings


def test_a_sheet_in_the_childs_own_hand_is_taken_in_and_nothing_else(writer: Writer, tmp_path: Path) -> None:
    hands = writer.page.desk.text.hands
    for name, content in (("sheet.png", drawing()), ("sheet.txt", b"words")):
        (tmp_path / name).write_bytes(content)
        hands.wanted.emit(tmp_path / name, "Екі бет")
        writer.wait_drawn()
    assert writer.office.window.notice.text.startswith("The file “sheet.txt” is no PNG or JPEG picture.")
    (hand,) = writer.kept.own_hand
    assert writer.taken.writing.file(hand.sha256) == drawing()
    assert writer.page.pages.count > 1
    hands.removed.emit(hand.sha256)
    writer.wait_drawn()
    assert writer.kept.own_hand == ()


def test_a_form_of_a_name_that_is_wrong_is_put_right_by_hand(writer: Writer) -> None:
    names = writer.page.desk.text.names
    name = next(one.name for one in writer.taken.writing.preparation.people if one.number == 1)
    writer.page.desk.turn_to(TEXT)
    names.name.choose(name)
    names.language.button("ru").click()
    names.case.choose("instrumental")
    assert names.text.value
    names.text.put("Ахметовой Айгерим")
    names.add.click()
    writer.wait_drawn()
    (form,) = writer.kept.forms
    assert (form.language, form.text) == (InterviewLanguage.RU, "Ахметовой Айгерим")
    desk = writer.page.desk
    desk.text.languages.button("kk_ru").click()
    desk.tell()
    names.name.choose(next(one.post for one in writer.taken.writing.preparation.people if one.number == 1))
    names.case.choose("instrumental")
    names.text.put("старшим следователем отдела")
    names.add.click()
    writer.wait_drawn()
    assert "Мною, старшим следователем отдела Ахметовой Айгерим" in " ".join("".join(texts_of(writer)).split())


def test_a_certificate_is_looked_at_first_and_a_fault_changes_nothing(writer: Writer, tmp_path: Path) -> None:
    writer.fill()
    writer.everybody_signs()
    writer.fix()
    page, form = writer.page, writer.page.certificates.form
    before = writer.taken.writing.pages()
    page.certificates.choose(1)
    writer.focus(form.file.line)
    writer.type(str(tmp_path / "none.p12"))
    writer.key(form.open)
    writer.office.driver.wait_until(lambda: "is not a readable certificate" in writer.office.window.notice.text)
    form.file.put("")
    writer.focus(form.file.line)
    writer.type(str(writer.certificate("Сейітқали Дана", tmp_path)))
    writer.key(form.open)
    writer.office.driver.wait_until(form.sign.isVisible)
    assert "Сейітқали Дана" in form.holder.text()
    assert form.fit.isVisible()
    assert writer.taken.writing.pages() == before


def test_fixed_pages_are_opened_again_with_a_reason_once_somebody_signed(writer: Writer, tmp_path: Path) -> None:
    writer.fill()
    writer.everybody_signs()
    writer.fix()
    page, driver = writer.page, writer.office.driver
    writer.key(page.again)  # nobody has signed by certificate: no question
    writer.wait_drawn()
    assert page.desk.isVisible()
    writer.fix()
    writer.sign_with_file(1, writer.certificate("Ахметова Айгерім", tmp_path))
    writer.key(page.again)
    driver.wait_until(page.reopening.reason.area.hasFocus)
    writer.key(page.reopening.go)
    assert page.reopening.isVisible()
    writer.focus(page.reopening.reason.area)
    writer.type("қате табылды")
    writer.key(page.reopening.go)
    writer.wait_drawn()
    assert writer.taken.writing.fixed is None
    assert "protocol_reopened" in writer.office.audit()


def test_a_recording_is_never_hostage_to_its_protocol(writer: Writer) -> None:
    page, office = writer.page, writer.office
    writer.key(page.leave_out)
    office.driver.wait_until(page.without.reason.area.hasFocus)
    writer.key(page.without.go)
    assert page.without.reason.trouble
    QTest.keyClick(page.without.reason.area, Qt.Key.Key_Escape)
    assert page.without.isHidden()
    writer.key(page.leave_out)
    office.driver.wait_until(page.without.reason.area.hasFocus)
    writer.type("жарық сөнді")
    writer.key(page.without.go)
    office.driver.wait_until(lambda: isinstance(office.program.frame.flow.state, AtSealing))
    assert "protocol_left_out" in office.audit()


def test_without_the_key_the_page_says_so_and_leads_to_the_seal(office: Office) -> None:
    session, live = recorded(office)
    office.unlocked.session_keys.destroy(session)
    go_to(office, session, live)
    office.driver.wait_to_see("The key that opens this recording before its seal is gone")
    office.driver.press("Seal without the protocol")
    office.driver.wait_to_see("Seal without the protocol?")


def test_every_word_fits_beside_the_pages(writer: Writer) -> None:
    desk, driver = writer.page.desk, writer.office.driver
    writer.sign_by_hand(0)
    writer.refuse(3, "қолы сынған", code="impossible")
    for section in desk.text.findChildren(Section):
        section.open()
    desk.remarks.correcting.open()
    for row in desk.drawn.rows.values():
        row.unfold(True)
    for language in ("Қазақша", "Русский", "English"):
        driver.press(language)
        writer.wait_drawn()
        for place, form in enumerate((desk.missing, *desk.parts)):
            desk.turn_to(place)
            needed = form.inside.minimumSizeHint().width()
            assert needed <= form.viewport().width(), (language, place, needed)


def test_pages_are_read_on_the_keyboard(writer: Writer) -> None:
    pages = writer.page.pages
    writer.key(pages.area, Qt.Key.Key_End)
    assert pages.current == pages.count
    writer.key(pages.area, Qt.Key.Key_Home)
    assert pages.current == 1
    wide = pages.sheets[0].width()
    for key, wider in ((Qt.Key.Key_Plus, True), (Qt.Key.Key_0, False), (Qt.Key.Key_Minus, False)):
        writer.key(pages.area, key)
        writer.wait_drawn()
        assert (pages.sheets[0].width() > wide) is wider
    assert "жауап алу" in pages.sheets[0].accessibleDescription().casefold()


def test_a_change_after_somebody_signed_by_hand_lets_them_sign_again(writer: Writer) -> None:
    desk = writer.page.desk
    writer.sign_by_hand(0)
    assert writer.kept.signing_of(0).drawn
    desk.turn_to(TEXT)
    writer.focus(desk.text.place.line)
    writer.type("Алматы")
    writer.wait_drawn()
    assert not writer.kept.signing_of(0).drawn
    assert 0 in desk.drawn.waiting
    assert writer.office.driver.sees("The text was changed after somebody had signed it by hand.")


def test_after_a_lock_the_protocol_is_there_again(writer: Writer) -> None:
    office, frame = writer.office, writer.office.program.frame
    desk = writer.page.desk
    desk.turn_to(TEXT)
    writer.focus(desk.text.place.line)
    writer.type("Алматы")
    writer.wait_drawn()
    frame.desk.lock()
    locked = frame.flow.state
    assert isinstance(locked, AtUnlock)
    assert not office.driver.sees("Қалиева Аружан")
    frame.desk.sit_down(office.vault_of(AccountRole.INVESTIGATOR))
    again = taken_up_again(frame, office.unlocked, locked.then)
    assert isinstance(again, AtProtocol)
    frame.flow.go(again)
    writer.wait_drawn()
    assert writer.page.desk.text.place.value == "Алматы"


def test_nothing_is_cut_off_in_any_language_or_look(writer: Writer, tmp_path: Path) -> None:
    live, desk = writer.office.live, writer.page.desk
    live.screenshots("protocol-missing")
    desk.turn_to(TEXT)
    desk.text.secret.open()
    live.screenshots("protocol-text")
    writer.fill()
    desk.turn_to(ANNEXES)
    writer.focus(desk.annexes.referral.area)
    writer.type("Мектеп психологы")
    writer.wait_drawn()
    writer.page.papers.choose(PaperCode.HELP)
    writer.wait_drawn()
    for language, title in (("kk", "көмек көрсетуге"), ("ru", "семьи за помощью"), ("en", "to help")):
        writer.office.window.choices.languages[language].click()
        writer.office.driver.wait_until(partial(shows, writer, title))
        writer.wait_drawn()
        for look in ("light", "dark"):
            live.screenshot(f"protocol-annexes-{language}-{look}")
            writer.office.window.choices.look.click()
            writer.wait_drawn()
    desk.turn_to(REMARKS)
    live.screenshots("protocol-remarks")
    desk.turn_to(DRAWN)
    writer.key(writer.row(0).open)
    live.screenshots("protocol-pad")
    writer.key(writer.row(0).open)
    writer.everybody_signs()
    writer.fix()
    writer.sign_with_file(1, writer.certificate("Ахметова Айгерім", tmp_path))
    writer.page.certificates.choose(2)
    live.screenshots("protocol-certificates")
    assert not writer.office.driver.small()
    writer.page.leave_out.click()
    live.screenshots("protocol-without")


def test_tab_goes_from_what_is_missing_to_the_pages(writer: Writer) -> None:
    desk = writer.page.desk
    desk.turn_to(MISSING)
    last = list(desk.missing.rows.values())[-1]
    writer.focus(last.reason.area)
    for _ in range(4):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if writer.page.pages.isAncestorOf(now):
            return
    raise AssertionError(QApplication.focusWidget())


def shows(writer: Writer, words: str) -> bool:
    """Return whether the first page of what is looked at says *words*."""
    return words in writer.page.pages.sheets[0].accessibleDescription()


def printed_on(writer: Writer, path: Path) -> str:
    """Print what is looked at, and return what the paper says."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    writer.page.papers.buttons.print_on(printer)
    writer.wait_drawn()
    assert PdfReader(path).pages
    return writer.page.pages.sheets[0].accessibleDescription()


def test_an_annex_is_looked_at_while_it_is_written_and_printed_and_saved_with_an_entry(
    writer: Writer, tmp_path: Path
) -> None:
    page, desk = writer.page, writer.page.desk
    papers, annexes = page.papers, desk.annexes
    assert papers.which.isHidden()
    assert [one.name for one in papers.papers] == ["protocol"]
    desk.turn_to(ANNEXES)
    assert annexes.urgent.isHidden()
    writer.focus(annexes.referral.area)
    writer.type("Мектеп психологы")
    writer.office.driver.wait_until(lambda: [one.name for one in papers.papers] == ["protocol", "help"])
    writer.wait_drawn()
    assert papers.current is papers.papers[1]
    writer.focus(annexes.help_needed.area)
    writer.type("Логопед")
    writer.wait_drawn()
    assert writer.kept.annexes.help_needed == "Логопед"
    said = " ".join(printed_on(writer, tmp_path / "printed.pdf").split())
    family = writer.taken.writing.preparation.people_as(Role.LEGAL_REPRESENTATIVE)
    for words in ("Мектеп психологы", "Логопед", family[0].name):
        assert words in said
    papers.buttons.save_as(tmp_path / papers.papers[1].file_name)
    writer.wait_drawn()
    saved = tmp_path / f"{writer.session}-help.pdf"
    assert "Мектеп психологы" in " ".join(PdfReader(saved).pages[0].extract_text().split())
    papers.buttons.save_as(saved)
    writer.office.driver.wait_until(lambda: "exists" in writer.office.window.notice.text)
    audit = writer.office.audit()
    assert audit.count("paper_printed") == audit.count("paper_saved") == 1
    desk.turn_to(TEXT)
    writer.wait_drawn()
    assert page.papers.current is not None
    assert page.papers.current.code is PaperCode.PROTOCOL


def test_the_real_identity_is_a_paper_only_behind_a_pseudonym_and_goes_into_an_envelope(writer: Writer) -> None:
    desk, text = writer.page.desk, writer.page.desk.text
    desk.turn_to(ANNEXES)
    assert not writer.office.driver.sees("put it into an envelope")
    desk.turn_to(TEXT)
    text.secret.open()
    writer.focus(text.pseudonym.line)
    writer.type("Айша")
    writer.wait_drawn()
    writer.office.driver.wait_until(lambda: "identity" in {one.name for one in writer.page.papers.papers})
    desk.turn_to(ANNEXES)
    assert writer.office.driver.sees("put it into an envelope")


def test_annexes_written_do_not_take_away_what_was_drawn(writer: Writer) -> None:
    writer.sign_by_hand(0)
    desk = writer.page.desk
    desk.turn_to(ANNEXES)
    writer.focus(desk.annexes.observed.area)
    writer.type("сабырлы")
    writer.wait_drawn()
    assert writer.kept.annexes.observed == "сабырлы"
    assert writer.kept.signing_of(0).drawn


def test_annexes_are_shown_and_saved_also_once_the_pages_are_fixed(writer: Writer) -> None:
    writer.fill()
    writer.everybody_signs()
    desk = writer.page.desk
    desk.turn_to(ANNEXES)
    writer.focus(desk.annexes.observed.area)
    writer.type("сабырлы")
    writer.wait_drawn()
    writer.fix()
    writer.page.papers.choose(PaperCode.PSYCHOLOGIST)
    writer.wait_drawn()
    assert "сабырлы" in writer.page.pages.sheets[0].accessibleDescription()


def test_nobody_goes_on_to_the_seal_over_a_paper_that_was_not_issued_without_being_asked(
    writer: Writer, tmp_path: Path
) -> None:
    writer.fill()
    page = writer.page
    page.desk.turn_to(ANNEXES)
    writer.focus(page.desk.annexes.conclusion.area)
    writer.type("сабырлы")
    writer.wait_drawn()
    writer.everybody_signs()
    writer.fix()
    for person, name in ((1, "Ахметова Айгерім"), (2, "Иванов Пётр")):
        writer.sign_with_file(person, writer.certificate(name, tmp_path))
    writer.key(page.primary)
    writer.office.driver.wait_until(page.unissued.answers[0].hasFocus)
    writer.wait_drawn()
    writer.office.live.screenshots("protocol-unissued")
    assert not page.attached
    writer.key(page.unissued.answers[0])
    writer.key(page.primary)
    writer.office.driver.wait_until(page.unissued.answers[0].hasFocus)
    page.papers.choose(PaperCode.PSYCHOLOGIST)
    page.papers.buttons.save_as(tmp_path / "annex.pdf")
    writer.office.driver.wait_until(page.unissued.isHidden)
    assert not page.papers.unissued
    writer.key(page.primary)
    writer.office.driver.wait_until(lambda: isinstance(writer.office.program.frame.flow.state, AtSealing))


def test_what_was_not_known_before_the_recording_is_written_down_with_who_and_when(office: Office) -> None:
    planned = whole()
    child = replace(planned.child, birth_date="", estimated_age=9)
    session, live = recorded(office, replace(planned, child=child))
    go_to(office, session, live)
    writer = Writer(office, session, live)
    writer.wait_drawn()
    desk = writer.page.desk
    writer.key(desk.missing.rows["birth_date"].go)
    office.driver.wait_until(desk.text.afterwards.born.line.hasFocus)
    assert desk.text.afterwards.number.isHidden()
    writer.key(desk.text.afterwards.enter[LackCode.BIRTH_DATE])
    assert not writer.kept.completed
    for day in ("03.05.2017", "04.05.2017", "04.05.2017"):
        writer.focus(desk.text.afterwards.born.line)
        desk.text.afterwards.born.line.clear()
        writer.type(day)
        writer.key(desk.text.afterwards.enter[LackCode.BIRTH_DATE])
        writer.wait_drawn()
    assert [one.text for one in writer.kept.completed] == ["2017-05-03", "2017-05-04"]
    assert "birth_date" not in desk.missing.rows
    assert office.journey.load(session).preparation.child.birth_date == ""
    assert "04.05.2017" in desk.text.afterwards.made.text()
    office.live.screenshots("protocol-afterwards")
    text = " ".join("".join(sheet for sheet in texts_of(writer)).split())
    afterwards = "Кейін толықтырылды: " + office.unlocked.name
    for words in ("2017 жылғы 4 мамыр", afterwards, "Бұрын енгізілгені: 2017 жылғы 3"):
        assert words in text
    assert office.audit().count("protocol_completed") == 2


def texts_of(writer: Writer) -> list[str]:
    """Return what the pages of the protocol say, as they stand."""
    pdf = writer.taken.writing.draft(writer.kept).rendered.pdf
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
