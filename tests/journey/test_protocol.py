"""From a recording that was stopped to its protocol: gathered, drawn up, with its annexes."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from interview_app.domain.declared import to_json
from interview_app.domain.errors import Circumstance
from interview_app.domain.events import canonical
from interview_app.domain.exhibits import ExhibitAdded, ExhibitOrigin
from interview_app.domain.happenings import Answered, Asked, ChildCame, Happening, SafetyAnswered, body_of, kind_of
from interview_app.domain.interview_words import Exhibit, Obtained, SafetyQuestion
from interview_app.domain.permissions import AccountRole
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol import SIDE_BY_SIDE
from interview_app.domain.protocol_entries import ProtocolEntries, Pseudonym, Signing
from interview_app.evidence.layout import exhibit_path
from interview_app.journey.admitting import admit_and_claim, kept_key
from interview_app.journey.banks import load_banks
from interview_app.journey.exhibiting import add_exhibit
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol import (
    Recorded,
    annexes_of,
    draw_up,
    given_notices,
    keep_entries,
    kept_entries,
    material_of,
    recorded_of,
)
from tests.documents.protocols import drawing, signature
from tests.domain.drafted import KK, chain, course, material
from tests.journey.admitted import SLATE, demonstration, end, plan, started
from tests.recording.room import Room, wait_until
from tests.vault.vaults import opened_as

HERE = ExhibitOrigin("", "", "", Obtained.MADE_HERE)


def text_of(pdf: bytes) -> str:
    """Return what a PDF says, on one line."""
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def test_a_recording_becomes_a_protocol(desk: Preparing, keys: Room, tmp_path: Path) -> None:
    draft = plan(desk)
    live = started(desk, admit_and_claim(desk, draft, demonstration(keys), SLATE))
    made = add_exhibit(live.folders, drawing(), 1, Exhibit.MADE, "үй.png", HERE, {})
    happened: tuple[Happening, ...] = (
        ChildCame(),
        Asked(1, 1, KK, "Не болды?"),
        Answered(1, 1, "Айтып берейін."),
        made,
    )
    for what in happened:
        assert live.tell(kind_of(what), body_of(what))
    wait_until(lambda: all(one.in_chain for one in live.view.told))
    end(live)
    drawn = desk.keep_signature(desk.load(draft.session), canonical(to_json(signature(3))))
    added = ProtocolEntries(languages=SIDE_BY_SIDE, signings=(Signing(0, drawn),), attitude="таныс \ud800 емес")
    assert keep_entries(desk, draft.session, added).attitude == "таныс ? емес"
    key = kept_key(desk.unlocked, draft.session)
    assert key is not None
    recorded = recorded_of(live.folders, key.identity)
    banks = load_banks(tmp_path / "none").banks
    gathered = material_of(desk, desk.load(draft.session), recorded, "№ 1 бөлме", banks)
    assert gathered.pictures == {made.plain_sha256: drawing()}
    assert gathered.drawn == {drawn: signature(3)}
    assert gathered.identity.given_name == "Аружан"
    assert gathered.head is not None
    assert gathered.head.seq == len(recorded.events)
    assert {track.kind for track in gathered.tracks} == {"video", "audio"}
    assert not gathered.recorded_before
    drawn_up = draw_up(gathered)
    text = text_of(drawn_up.rendered.pdf)
    for words in ("№ 1 бөлме", "Айтып берейін.", "Қалиева Аружан", "Протокол допроса потерпевшей", "үй.png", "ЖОБА"):
        assert words in text
    assert recorded.index.media_digest in text
    assert "safety" in {one.code for one in drawn_up.document.lacks}


def test_what_people_add_is_kept_and_comes_back(desk: Preparing, tmp_path: Path) -> None:
    draft = plan(desk)
    assert kept_entries(desk, draft.session) == ProtocolEntries()
    added = replace(material().entries, summary="Мен айтып бердім.")
    assert keep_entries(desk, draft.session, added) == added == kept_entries(desk, draft.session)
    psychologist = Preparing(opened_as(tmp_path, AccountRole.PSYCHOLOGIST, desk.unlocked.clock), desk.rules)  # type: ignore[arg-type]
    assert kept_entries(psychologist, draft.session) == added
    with pytest.raises(Circumstance):
        keep_entries(psychologist, draft.session, added)
    psychologist.unlocked.lock()


def test_a_drawing_that_cannot_be_read_stays_in_the_package(desk: Preparing, keys: Room, tmp_path: Path) -> None:
    draft = plan(desk)
    live = started(desk, admit_and_claim(desk, draft, demonstration(keys), SLATE))
    end(live)
    key = kept_key(desk.unlocked, draft.session)
    assert key is not None
    recorded = recorded_of(live.folders, key.identity)
    absent = ExhibitAdded(1, exhibit_path("001.png"), "0", 1, "3a" * 32, 1, Exhibit.MADE, "үй", HERE, ())
    lost = replace(recorded, events=chain(9, [*course(9)[:4], (90, 1, absent)]))
    gathered = material_of(desk, desk.load(draft.session), lost, "", load_banks(tmp_path / "none").banks)
    assert gathered.pictures == {}
    assert "Файл пакетте сақталған" in text_of(draw_up(gathered).rendered.pdf)
    nothing = Recorded(recorded.index, (), recorded.attached)
    assert material_of(desk, desk.load(draft.session), nothing, "", load_banks(tmp_path / "none").banks).head is None


@pytest.mark.parametrize("language", list(InterviewLanguage))
def test_the_annexes_that_are_needed(language: InterviewLanguage) -> None:
    assert annexes_of(material(), language, "21.11.2026") == ()
    danger = (900, 1, SafetyAnswered(SafetyQuestion.SELF_HARM, True, "өзіне зиян келтірем деді"))
    added = replace(
        material().entries,
        conclusion="Бала сабырлы.",
        referral="Дағдарыс орталығы",
        pseudonym=Pseudonym("12", "2026-11-20", "Айша"),
    )
    made = replace(material(), entries=added, events=chain(9, [*course(9), danger]))
    urgent, conclusion, help_to, identity = annexes_of(made, language, "21.11.2026")
    assert [one.KIND for one in (urgent, conclusion, help_to, identity)] == [
        "urgent",
        "psychologist",
        "help",
        "identity",
    ]
    assert {one.child for one in (urgent, conclusion, help_to)} == {"Айша"}  # type: ignore[union-attr]
    assert "зиян келтірем" in str(urgent)
    assert "Сейітқали Аружан Маратқызы" in str(identity)
    assert "Сейітқали Дана Ерланқызы" in str(identity)
    assert all("Сейітқали" not in str(one) for one in (urgent, conclusion, help_to))


def test_notices_are_those_of_the_age() -> None:
    for age in range(18):
        told = {one.what.value for one in given_notices(age)}
        assert ("liability" in told) is (age >= 16)
        assert all(point.kk and point.ru and point.en for one in given_notices(age) for point in one.points[:1])
