"""From the stop to two verified copies and their labels, in Kazakh: everybody has their say, and signs as they can."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from pypdf import PdfReader

from interview_app.domain.audit import Happening
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.people import Role
from interview_app.domain.protocol_signing import Means
from interview_app.domain.steps import Standing
from interview_app.domain.verdict import FindingCode, NoteCode, Verdict
from interview_app.evidence import layout
from interview_app.evidence.reader import examine
from interview_app.signing import ncalayer
from interview_app.signing.trust import load_anchors
from tests.cli.program import run
from tests.domain.interviews import person
from tests.domain.preparations import whole
from tests.plugins.token import PIN, SoftTokens
from tests.recording.room import Room
from tests.signing.making import authority, issue
from tests.signing.ncalayer_stand_in import StandIn, national, new_person, signed_by, standing_in
from tests.signing.papers import subject
from tests.stories.investigator import Investigator
from tests.ui.live_driver import LiveDriver
from tests.ui.office import Office
from tests.ui.protocol_driver import DAY, Writer
from ui.flow import AtCopies
from ui.pages.copies import CopiesPage
from ui.protocol.writing_desk import DRAWN, REMARKS, TEXT

CHILD, INVESTIGATOR, PSYCHOLOGIST, MOTHER, ADVOCATE, INTERPRETER = range(6)
NAMES = {INVESTIGATOR: "Ахметова Айгерім", PSYCHOLOGIST: "Иванов Пётр", INTERPRETER: "Серікова Әлия"}


def test_from_the_stop_to_the_seal(
    office: Office, soft_tokens: SoftTokens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = whole()
    interpreter = person(INTERPRETER, Role.INTERPRETER, name=NAMES[INTERPRETER])
    writer = Writer.at_page(office, replace(planned, people=(*planned.people, interpreter)))
    somebody = Investigator(office, "protocol", "kk")
    writer.wait_drawn()
    desk, page = writer.page.desk, writer.page
    somebody.keeps("missing")

    # said, put right, refused, drawn

    writer.fill()
    writer.remarks(PSYCHOLOGIST, "Бала үзілістен кейін тынышталды.")
    desk.turn_to(TEXT)
    desk.text.form.button("full").click()
    writer.wait_drawn()
    desk.turn_to(REMARKS)
    somebody.keeps("remark")
    writer.corrects("2", CHILD, "Мен әжеме айттым.")
    somebody.keeps("correction")
    writer.refuse(MOTHER, "асығыс кетті")
    desk.turn_to(DRAWN)
    writer.key(writer.row(CHILD).open)
    somebody.keeps("child-signs")
    writer.key(writer.row(CHILD).open)
    writer.sign_by_hand(CHILD)
    writer.sign_by_hand(ADVOCATE)
    writer.signs_by_certificate(INTERPRETER)
    somebody.keeps("drawn")
    writer.fix()

    # certificates: a file, a token, NCALayer

    now = office.clock.utc()
    root = authority("Куәландырушы орталық", start=now - DAY)
    trust = tmp_path / "persons.pem"
    trust.write_bytes(root.certificate.public_bytes(Encoding.PEM))
    officer, specialist = (
        issue(subject(NAMES[one], f"85010140001{one}"), root, start=now - DAY, end=now + DAY)
        for one in (INVESTIGATOR, PSYCHOLOGIST)
    )
    writer.chooses(INVESTIGATOR)
    writer.looks_at_file(writer.save(tmp_path / "officer.p12", officer, "кілт сөз"), "кілт сөз")
    office.driver.wait_until(writer.form.sign.isVisible)
    somebody.keeps("certificate-file")
    writer.signs()
    soft_tokens.insert("protocol story")
    soft_tokens.put("protocol story", "own", specialist.key, [specialist.certificate])
    writer.chooses(PSYCHOLOGIST, Means.TOKEN)
    writer.looks_for_tokens(soft_tokens.module)
    office.driver.wait_until(writer.form.pin.isVisible)
    writer.opens_token("protocol story", PIN)
    office.driver.wait_until(writer.form.sign.isVisible)
    somebody.keeps("certificate-token")
    writer.signs()
    soft_tokens.remove("protocol story")
    with standing_in(StandIn(national(signed_by(new_person()[1]))), tmp_path) as there:
        monkeypatch.setattr(ncalayer, "ADDRESS", there.address)
        writer.chooses(INTERPRETER, Means.NCALAYER)
        somebody.keeps("certificate-national")
        writer.signs()
    somebody.keeps("all-signed")
    assert page.primary.isEnabled()
    pages = writer.taken.writing.pages()

    # the seal, its copies, the labels

    writer.attaches()
    reports = somebody.seals()
    cards = LiveDriver(office.driver).sealing.cards
    first, second = (card.place for card in cards)
    assert len(reports) == 2
    somebody.click(office.live.sealing.further)
    office.driver.wait_until(lambda: isinstance(office.window.page, CopiesPage) and office.window.page.log.copies)
    copies = office.window.page
    assert isinstance(copies, CopiesPage)
    assert isinstance(office.program.frame.flow.state, AtCopies)
    office.driver.wait_until(lambda: PaperCode.LABELS in [one.code for one in copies.papers.papers])
    somebody.keeps("copies")
    copies.papers.choose(PaperCode.LABELS)
    copies.papers.buttons.save_as(tmp_path / "labels.pdf")
    office.driver.wait_until((tmp_path / "labels.pdf").is_file)
    office.settle()
    label = "".join(one.extract_text() for one in PdfReader(tmp_path / "labels.pdf").pages)
    assert writer.session in label
    assert office.journey.load(writer.session).standing is Standing.SEALED

    # what a court finds

    key = Room(office.place).identity
    anchors = load_anchors([office.place / "ca.pem"])
    for copy in (first, second):
        unlocked = examine(copy, anchors).unlock(key)
        assert unlocked.file(layout.PROTOCOL) == pages
        assert unlocked.file(layout.signature_path(f"person-{INTERPRETER}"))
    told = run(
        *("verify", first, "--trust", office.place / "ca.pem", "--trust", trust),
        *("--identity", office.place / "court.txt", "--lang", "kk", "--json"),
    )
    assert told.returncode == Verdict.CANNOT_TELL.exit_code  # for the national signature alone
    report = json.loads(told.stdout)
    (finding,) = report["findings"]
    assert finding["code"] == FindingCode.PROTOCOL_SIGNATURE_ELSEWHERE
    assert finding["path"] == layout.signature_path(f"person-{INTERPRETER}")
    assert "NCALayer бағдарламасына немесе тексеру қызметіне" in finding["message"]
    signed = [one["detail"].split(",")[0] for one in report["notes"] if one["code"] == NoteCode.PROTOCOL_SIGNED]
    assert signed == [NAMES[INVESTIGATOR], NAMES[PSYCHOLOGIST]]
    means = [one.details["means"] for one in writer.deeds() if one.what == Happening.PROTOCOL_SIGNED]
    assert means == ["drawn", "drawn", "file", "token", "ncalayer"]
    seen = tmp_path / "protocol.pdf"
    seen.write_bytes(pages)
    poppler = subprocess.run(["pdfsig", "-nocert", seen], check=True, capture_output=True, text=True).stdout
    assert poppler.count("Signature is Valid.") == 2
