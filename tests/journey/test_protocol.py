"""From a recording that was stopped to its protocol: gathered, drawn up, with its annexes."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from interview_app.documents.picture import for_print
from interview_app.domain.child import Child
from interview_app.domain.declared import to_json
from interview_app.domain.errors import Circumstance
from interview_app.domain.events import canonical
from interview_app.domain.exhibits import ExhibitAdded, ExhibitOrigin
from interview_app.domain.happenings import Answered, Asked, ChildCame, Happening, SafetyAnswered, body_of, kind_of
from interview_app.domain.interview_words import Exhibit, Obtained, SafetyQuestion
from interview_app.domain.permissions import AccountRole
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol import SIDE_BY_SIDE
from interview_app.domain.protocol_entries import (
    AnnexWords,
    Completed,
    LackCode,
    Particulars,
    ProtocolEntries,
    Pseudonym,
    Signing,
)
from interview_app.evidence.layout import exhibit_path
from interview_app.journey.admitting import admit_and_claim, kept_key
from interview_app.journey.annexes import annex_words, annexes_of
from interview_app.journey.banks import load_banks
from interview_app.journey.exhibiting import add_exhibit
from interview_app.journey.playback import OneSessionKey
from interview_app.journey.preparing import Preparing
from interview_app.journey.protocol import (
    Recorded,
    draw_up,
    given_notices,
    material_of,
    recorded_of,
    with_entries,
)
from interview_app.journey.protocol_papers import ENTRIES, ProtocolPapers
from interview_app.journey.protocol_writing import ProtocolWriting
from interview_app.journey.unlocked import Unlocked
from interview_app.system.texts import Texts
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
    added = ProtocolEntries(languages=SIDE_BY_SIDE, signings=(Signing(0, drawn),))
    key = kept_key(desk.unlocked, draft.session)
    assert key is not None
    recorded = recorded_of(live.folders, key.identity)
    banks = load_banks(tmp_path / "none").banks
    gathered = material_of(desk, desk.load(draft.session), recorded, added, "№ 1 бөлме", banks)
    assert gathered.entries == added
    assert gathered.pictures == {made.plain_sha256: for_print(drawing())}
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


def test_what_an_earlier_version_kept_is_read(desk: Preparing) -> None:
    """It asked for fewer personal data."""
    draft, key, entries = plan(desk), OneSessionKey(), material().entries
    stored = to_json(entries)
    assert isinstance(stored, dict)
    stored["particulars"] = {"birth_place": "Алматы", "citizenship": "ҚР", "document": "куәлік"}
    papers = ProtocolPapers(desk.unlocked, draft.session, key)
    with desk.unlocked.database.transaction() as transaction:
        papers.keep(transaction, {ENTRIES: canonical(stored)})
    assert papers.entries() == replace(entries, particulars=Particulars("Алматы", "ҚР", "куәлік"))


def test_what_people_add_is_kept_and_comes_back(desk: Preparing, tmp_path: Path) -> None:
    draft, key = plan(desk), OneSessionKey()

    def writing(unlocked: Unlocked) -> ProtocolWriting:
        papers = ProtocolPapers(unlocked, draft.session, key)
        return ProtocolWriting(unlocked, papers, replace(material(), session=draft.session, entries=papers.entries()))

    nothing = writing(desk.unlocked)
    assert nothing.entries == ProtocolEntries(begun_utc=nothing.entries.begun_utc)
    added = replace(material().entries, summary="Мен айтып бердім.", attitude="таныс \ud800 емес")
    nothing.keep(added)
    kept = replace(added, attitude="таныс ? емес")
    assert nothing.entries == kept == writing(desk.unlocked).entries
    psychologist = opened_as(tmp_path, AccountRole.PSYCHOLOGIST, desk.unlocked.clock)  # type: ignore[arg-type]
    as_psychologist = writing(psychologist)
    assert as_psychologist.entries == kept
    with pytest.raises(Circumstance):
        as_psychologist.keep(replace(kept, summary="басқа"))
    assert writing(desk.unlocked).entries == kept
    psychologist.lock()


def test_a_drawing_that_cannot_be_read_stays_in_the_package(desk: Preparing, keys: Room, tmp_path: Path) -> None:
    draft = plan(desk)
    live = started(desk, admit_and_claim(desk, draft, demonstration(keys), SLATE))
    end(live)
    key = kept_key(desk.unlocked, draft.session)
    assert key is not None
    recorded = recorded_of(live.folders, key.identity)
    absent = ExhibitAdded(1, exhibit_path("001.png"), "0", 1, "3a" * 32, 1, Exhibit.MADE, "үй", HERE, ())
    lost = replace(recorded, events=chain(9, [*course(9)[:4], (90, 1, absent)]))
    gathered = material_of(
        desk, desk.load(draft.session), lost, ProtocolEntries(), "", load_banks(tmp_path / "none").banks
    )
    assert gathered.pictures == {}
    assert "Файл пакетте сақталған" in text_of(draw_up(gathered).rendered.pdf)
    nothing = Recorded(recorded.index, (), recorded.attached)
    banks = load_banks(tmp_path / "none").banks
    assert material_of(desk, desk.load(draft.session), nothing, ProtocolEntries(), "", banks).head is None


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


def test_what_nobody_wrote_in_an_annex_comes_from_the_record_and_what_was_written_holds() -> None:
    dangers = [
        (900 + place, 1, SafetyAnswered(one, True, ""))
        for place, one in enumerate((SafetyQuestion.SUSPECT_NEAR, SafetyQuestion.PICTURES_ONLINE))
    ]
    added = replace(material().entries, conclusion="Бала сабырлы.", referral="Дағдарыс орталығы")
    made = replace(material(), entries=added, events=chain(9, [*course(9), *dangers]))
    given = annex_words(made, InterviewLanguage.RU)
    assert given.urgent_to.splitlines() == [
        Texts("ru").text("annex.urgent_suspect_near"),
        Texts("ru").text("annex.urgent_pictures_online"),
    ]
    assert [line.split(" \N{EN DASH} ")[1] for line in given.observed.splitlines()] == ["спокоен", "спокоен"]
    assert given.help_to
    urgent, conclusion, help_to = annexes_of(made, InterviewLanguage.RU, "21.11.2026")
    assert urgent.danger.splitlines()[0] == "Подозреваемый находится дома у ребёнка или поблизости."  # type: ignore[union-attr]
    assert (urgent.addressee, urgent.done) == (given.urgent_to, "")  # type: ignore[union-attr]
    assert conclusion.observed == given.observed  # type: ignore[union-attr]
    assert (help_to.addressee, help_to.needed) == (given.help_to, given.help_needed)  # type: ignore[union-attr]
    words = AnnexWords("в опеку", "ребёнок у бабушки", "рисовал домики", "бабушке", "логопед")
    own = replace(made, entries=replace(added, annexes=words))
    urgent, conclusion, help_to = annexes_of(own, InterviewLanguage.RU, "21.11.2026")
    assert (urgent.addressee, urgent.done) == ("в опеку", "ребёнок у бабушки")  # type: ignore[union-attr]
    assert conclusion.observed == "рисовал домики"  # type: ignore[union-attr]
    assert (help_to.addressee, help_to.needed) == ("бабушке", "логопед")  # type: ignore[union-attr]
    alone = replace(material(), entries=replace(material().entries, annexes=AnnexWords(observed="рисовал")))
    assert [one.KIND for one in annexes_of(alone, InterviewLanguage.RU, "")] == ["psychologist"]


def test_what_was_not_known_is_completed_afterwards_and_stands_with_who_and_when() -> None:
    bare = replace(material(), preparation=Preparation(child=Child(child_id="c", estimated_age=9)))
    assert {"case_number", "birth_date"} <= {one.code for one in draw_up(bare).document.lacks}
    at = "2026-11-21T11:05:00.000Z"
    completed = (
        Completed(LackCode.CASE_NUMBER, "267500031000123", "Ахметова", at),
        Completed(LackCode.BIRTH_DATE, "2017-05-03", "Ахметова", at),
        Completed(LackCode.BIRTH_DATE, "2017-05-04", "Иванов", at),
    )
    made = draw_up(with_entries(bare, replace(bare.entries, completed=completed)))
    assert not {"case_number", "birth_date"} & {one.code for one in made.document.lacks}
    text = text_of(made.rendered.pdf)
    for words in (
        "267500031000123",
        "2017 жылғы 4 мамыр",
        "Кейін толықтырылды: Иванов",
        "Кейін толықтырылды: Ахметова",
    ):
        assert words in text
    assert "Бұрын енгізілгені: 2017 жылғы 3 мамыр (Ахметова" in text
    assert "№ 267500031000123" in text  # on each page, and in the opening sentence


def test_notices_are_those_of_the_age() -> None:
    for age in range(18):
        told = {one.what.value for one in given_notices(age)}
        assert ("liability" in told) is (age >= 16)
        assert all(point.kk and point.ru and point.en for one in given_notices(age) for point in one.points[:1])
