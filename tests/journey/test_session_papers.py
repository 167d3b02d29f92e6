"""The papers of a session that can be had at any time: by role, in three languages, printed or saved with an entry."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader

from interview_app.domain.declared import to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import canonical
from interview_app.domain.names import LONGEST_NAME
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.people import Confirmation, Formality, Outcome
from interview_app.domain.permissions import AccountRole
from interview_app.domain.protocol_entries import LackCode
from interview_app.domain.session import SessionKind
from interview_app.domain.steps import Standing
from interview_app.journey.copies import make_copy
from interview_app.journey.issuing import Paper, printed, save
from interview_app.journey.playback import OneSessionKey
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol_papers import ProtocolPapers
from interview_app.journey.protocol_writing import ProtocolWriting
from interview_app.journey.sealing import case_number_of, case_number_remark
from interview_app.journey.session_list import sessions, stands_at
from interview_app.journey.session_papers import Failure, notice_paper, papers_of
from interview_app.system.rights import rights_book
from interview_app.system.texts import Texts
from interview_app.vault.cases import Draft
from tests.domain.drafted import material
from tests.domain.preparations import whole
from tests.evidence.disk import content
from tests.evidence.packages import Package, build, new_room
from tests.ui.people_driver import DRAWN
from tests.vault.vaults import opened_as

LANGUAGES = ("kk", "ru", "en")
AT = "2026-11-21T09:30:00.000Z"


def text_of(paper: Paper) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(paper.draw())).pages)


def named(papers: tuple[Paper, ...], name: str) -> Paper:
    return next(one for one in papers if one.name == name)


def audit(desk: Preparing) -> list[dict[str, object]]:
    return [json.loads(line) for (line,) in desk.unlocked.database.read("SELECT line FROM audit ORDER BY seq")]


def writing_of(desk: Preparing, draft: Draft) -> ProtocolWriting:
    papers = ProtocolPapers(desk.unlocked, draft.session, OneSessionKey())
    of_session = replace(material(), session=draft.session, preparation=draft.preparation, entries=papers.entries())
    return ProtocolWriting(desk.unlocked, papers, of_session)


@pytest.fixture
def draft(desk: Preparing) -> Draft:
    """A plan in which two persons went through what they are told: one signed, one refused."""
    draft = desk.save(desk.new(), whole())
    drawn = desk.keep_signature(draft, canonical(to_json(DRAWN)))
    signed = Confirmation(Formality.UNDERTAKING, Outcome.SIGNED, AT, signature=drawn)
    refused = Confirmation(Formality.RIGHTS, Outcome.REFUSED, AT, reason="асығыс")
    people = {1: (), 2: (signed,), 3: (refused,), 4: ()}
    changed = [replace(one, confirmations=people[one.number]) for one in draft.preparation.people]
    return desk.save(draft, replace(draft.preparation, people=tuple(changed)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_explained_is_a_paper_of_each_person_signed_or_with_the_reason_110_201_2(
    desk: Preparing, draft: Draft, language: str
) -> None:
    papers = papers_of(desk, draft.session, None, Failure(), language)
    assert [one.name for one in papers] == ["undertaking-2", "rights-3", "failed_recording"]
    for paper, number in ((papers[0], 2), (papers[1], 3)):
        person = draft.preparation.person(number)
        assert person is not None
        book = rights_book(language).for_adult(Formality(paper.code.value), person.role)
        said = text_of(paper)
        for words in (person.name, draft.session, draft.preparation.case.number, *book.points):
            assert " ".join(words.split()) in said
        assert paper.file_name == f"{draft.session}-{paper.name}.pdf"
    assert "асығыс" in text_of(papers[1])
    unsigned = draft.preparation.person(4)
    assert unsigned is not None
    blank = notice_paper(desk, draft.session, draft.preparation, unsigned, Formality.RIGHTS, language)
    assert unsigned.name in text_of(blank)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_act_of_a_failed_recording_calls_attesting_witnesses_197_6(
    desk: Preparing, draft: Draft, language: str
) -> None:
    long = "Ә" * LONGEST_NAME
    failure = Failure("Микрофон жоғалды", "№ 1 бөлме", (long, ""))
    said = text_of(named(papers_of(desk, draft.session, None, failure, language), "failed_recording"))
    for words in ("Микрофон жоғалды", "№ 1 бөлме", "197", "Ахметова Айгерім"):
        assert words in said
    assert said.replace(" ", "").count(long) == 2  # called, and a line to sign on
    empty = text_of(named(papers_of(desk, draft.session, None, Failure(), language), "failed_recording"))
    assert draft.session in empty


def test_a_plan_that_ended_has_its_act_first_and_none_of_a_recording(desk: Preparing) -> None:
    draft = desk.save(desk.new(), whole())
    desk.end(draft, "адвокат келмеді")
    papers = papers_of(desk, draft.session, None, Failure(), "kk")
    assert papers[0].code is PaperCode.ACT
    assert PaperCode.FAILED_RECORDING not in {one.code for one in papers}
    assert "адвокат келмеді" in text_of(papers[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_a_packages_files_has_each_with_its_digest(
    desk: Preparing, draft: Draft, tmp_path: Path, language: str
) -> None:
    made: Package = build(tmp_path, new_room(), draft.session, seconds=(2,), kind=SessionKind.INTERVIEW)
    stands_at(desk.unlocked, draft.session, Standing.SEALED)
    contents = named(papers_of(desk, draft.session, made.path, Failure(), language), "contents")
    said = text_of(contents).replace(" ", "")
    files = [one.relative_to(made.path).as_posix() for one in made.path.rglob("*") if one.is_file()]
    assert all(one in said for one in files)
    assert made.seal_digest in said
    gone = named(papers_of(desk, draft.session, tmp_path / "gone", Failure(), language), "contents")
    with pytest.raises(Circumstance) as told:
        gone.draw()
    assert told.value.code is Code.PACKAGE_UNREADABLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_that_was_completed_afterwards_is_on_labels_and_list_with_that_mark(
    desk: Preparing, tmp_path: Path, language: str
) -> None:
    draft = desk.save(desk.new(), whole(number=""))
    writing = writing_of(desk, draft)
    for number in ("26750003100001", "267500031000123"):  # the later one holds
        writing.complete(LackCode.CASE_NUMBER, number)
    made = build(tmp_path, new_room(), draft.session, seconds=(2,), kind=SessionKind.INTERVIEW)
    stands_at(desk.unlocked, draft.session, Standing.SEALED)
    (tmp_path / "usb").mkdir()
    make_copy(
        desk.unlocked,
        made.path,
        tmp_path / "usb",
        purpose="for the court",
        recipient="",
        anchors=made.anchors,
        progress=lambda step, done, total: None,
        stop=Event(),
    )
    was = content(made.path)
    papers = papers_of(desk, draft.session, made.path, Failure(), language)
    for name in ("labels", "contents"):
        # labels are Kazakh and Russian, in this order, but for whoever reads English
        spoken = "kk" if (name, language) == ("labels", "ru") else language
        assert f"267500031000123 {Texts(spoken).text('paper.completed')}" in text_of(named(papers, name))
    assert content(made.path) == was
    assert sessions(desk.unlocked, "267500031000123").total == 1


def test_a_number_that_was_planned_has_no_such_mark(desk: Preparing, draft: Draft) -> None:
    writing_of(desk, draft).complete(LackCode.CASE_NUMBER, "267500031000123")
    assert case_number_of(desk.unlocked, draft.session) == draft.preparation.case.number
    assert not case_number_remark(desk.unlocked, draft.session, Texts("kk"))
    assert not case_number_remark(desk.unlocked, "unknown", Texts("kk"))


def test_the_extract_has_the_entries_of_one_session_and_its_child_alone(desk: Preparing, draft: Draft) -> None:
    other = desk.save(desk.new(), whole())
    desk.identity(draft)
    administrator = opened_as(desk.unlocked.places.data, AccountRole.ADMINISTRATOR, desk.unlocked.clock)  # type: ignore[arg-type]
    theirs = papers_of(Preparing(administrator, desk.rules), draft.session, None, Failure(), "ru")
    assert [one.name for one in theirs] == ["audit"]  # an administrator sees no child
    said = text_of(theirs[0])
    assert draft.session in said
    assert other.session not in said
    about = {f"session:{draft.session}", f"child:{draft.preparation.child.child_id}"}
    wanted = [one for one in audit(desk) if one["about"] in about]
    assert f"записей: {len(wanted)}" in said
    administrator.lock()


def test_what_leaves_the_room_is_in_the_audit_and_overwrites_nothing(
    desk: Preparing, draft: Draft, tmp_path: Path
) -> None:
    paper = papers_of(desk, draft.session, None, Failure(), "kk")[0]
    assert printed(desk.unlocked, paper) == paper.draw()
    path = save(desk.unlocked, paper, tmp_path / "paper")
    assert path == tmp_path / "paper.pdf"
    assert path.read_bytes() == paper.draw()
    for place, code in ((path, Code.FILE_EXISTS), (tmp_path / "none" / "a.pdf", Code.OUTPUT_UNWRITABLE)):
        with pytest.raises(Circumstance) as told:
            save(desk.unlocked, paper, place)
        assert told.value.code is code
    entered = [one for one in audit(desk) if str(one["what"]).startswith("paper_")]
    assert [one["what"] for one in entered] == ["paper_printed", "paper_saved", "paper_saved"]
    assert {str(one["about"]) for one in entered} == {f"session:{draft.session}"}
    assert entered[0]["details"] == {"paper": PaperCode.UNDERTAKING.value, "person": 2}
