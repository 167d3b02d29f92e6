"""What ties a protocol to its recording, and what a verifier imports for it; the vectors hold all that can be wrong."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.documents.protocol import protocol_pdf
from interview_app.domain.events import Event, EventKind, Json, Who
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol_bond import LONGEST, Bond, bond_of, read_bond
from interview_app.domain.session import SessionKind
from interview_app.domain.signature_check import SignatureFault, SignatureNote
from interview_app.domain.verdict import Finding, FindingCode, NoteCode, Verdict, message_of
from interview_app.evidence import layout
from interview_app.evidence.check import check
from interview_app.evidence.check_protocol import ProtocolCheck, check_protocol
from interview_app.evidence.payload import AttachedShape, FileRead
from interview_app.evidence.reader import examine
from interview_app.signing.pdf_keywords import keywords_of
from interview_app.system.texts import LANGUAGES, Texts
from tests.documents.protocols import MARKS, protocol
from tests.evidence.packages import Package, build, new_room
from tests.evidence.protocols import (
    TRUSTED,
    plain_protocol,
    protocol_signed_by,
    signature_over,
    signed_protocol,
)
from tests.signing.making import AT, DAY

BOND = Bond("a" * 26, "0" * 64, "1" * 64, ("2" * 64,))
ONE_MORE = """
import sys
from pathlib import Path
from interview_app.evidence.check import check
from interview_app.system.age import Identity
report = check(Path(sys.argv[1]), anchors=(), identity=Identity.parse(sys.argv[2]))
assert report.checked.opened
print("interview_app.signing.pdf_signatures" in sys.modules)
"""


@given(
    st.builds(
        Bond,
        st.text(max_size=9),
        st.text(max_size=9),
        st.text(max_size=9),
        st.none() | st.lists(st.text(max_size=9)).map(tuple),
    )
)
def test_a_bond_is_read_as_it_was_written(bond: Bond) -> None:
    assert read_bond(bond.line) == bond


@given(st.text() | st.from_regex(r"\{.*\}"))
def test_no_other_line_is_a_bond(line: str) -> None:
    bond = read_bond(line)
    assert bond is None or bond.session


@pytest.mark.parametrize("line", ["", "{}", "[" * 10**5, BOND.line[:-1], BOND.line.replace("people", "persons"), "1"])
def test_what_is_no_bond_is_none(line: str) -> None:
    assert read_bond(line) is None
    assert read_bond(BOND.line + " " * LONGEST) is None


def test_keywords_are_those_of_the_file_and_signing_keeps_them() -> None:
    assert keywords_of(plain_protocol(BOND.line)) == BOND.line
    assert keywords_of(signed_protocol(BOND)) == BOND.line
    assert keywords_of(plain_protocol("")) == ""
    assert keywords_of(b"a protocol") is None
    assert keywords_of(plain_protocol(BOND.line)[:200]) is None


def test_the_programs_own_protocol_says_of_which_recording_it_is() -> None:
    rendered = protocol_pdf(protocol((InterviewLanguage.KK,)), MARKS)
    bond = read_bond(keywords_of(rendered.pdf) or "")
    assert bond == Bond(MARKS.session, MARKS.media_digest)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Package, Package]:
    room, folder = new_room(), tmp_path_factory.mktemp("packages")
    plain = build(folder, room, "b" * 26, seconds=(2,), kind=SessionKind.INTERVIEW)
    return plain, build(folder, room, "c" * 26, seconds=(2,), attached=True)


def test_the_bond_of_a_session_is_made_of_its_events(packages: tuple[Package, Package]) -> None:
    package = packages[1]
    events = examine(package.path, package.anchors).unlock(package.key).events()
    bond = bond_of(events)
    assert bond.session == package.path.name
    assert bond.media_digest == check(package.path, anchors=package.anchors).media_digest
    assert bond.exhibits is not None
    assert len(bond.exhibits) == 2


def test_without_a_protocol_nothing_is_imported_that_judges_one(packages: tuple[Package, Package]) -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", ONE_MORE, str(package.path), package.key.secret],
            check=True,
            capture_output=True,
            text=True,
            cwd=Path(__file__).parents[2],
        ).stdout.strip()
        for package in packages
    ]
    assert said == ["False", "True"]


def test_without_a_key_nothing_is_said_of_it(packages: tuple[Package, Package]) -> None:
    package = packages[1]
    report = check(package.path, anchors=(package.room.authority.certificate,))
    assert report.verdict is Verdict.VERIFIED
    assert not any("protocol" in note.code for note in report.notes)


NAMES = {"person-1": "Айгүл Әлиева", "person-2": "Болат Ғалымов"}


def judged(
    protocol: bytes, people: Sequence[str] = (), *, now: datetime = AT, beside: Mapping[str, bytes] | None = None
) -> ProtocolCheck:
    """Judge *protocol* and the signatures *beside* it by a chain that says who takes part."""
    named: list[Json] = [
        {"number": number, "role": "investigator", "name": name, "post": "", "place": "in_room"}
        for number, name in enumerate(people, start=1)
    ]
    event = Event(1, EventKind.PEOPLE, Who("investigator", 1), 0, 0, "", {"people": named}, "")
    plain = {layout.PROTOCOL: protocol} | dict(beside or {})
    files = {
        path: FileRead(path, "", 0, whole=True, content=AttachedShape("", 0, content))
        for path, content in plain.items()
    }
    return check_protocol(files, [event], TRUSTED, now)


def noted(checked: ProtocolCheck, code: NoteCode) -> list[str]:
    return [one.detail for one in checked.notes if one.code is code]


def remarks(checked: ProtocolCheck) -> list[tuple[str, ...]]:
    return [one.signature for one in checked.notes if one.code is NoteCode.PROTOCOL_SIGNED]


def test_what_is_worth_knowing_of_a_signature_is_said_of_it() -> None:
    back = protocol_signed_by(NAMES, (0, -60))
    assert remarks(judged(back)) == [
        (SignatureNote.TIME_ASSERTED,),
        (SignatureNote.TIME_ASSERTED, SignatureNote.OUT_OF_ORDER),
    ]
    later = judged(back, now=AT + 400 * DAY)
    assert all(SignatureNote.EXPIRED_SINCE in one for one in remarks(later))
    first = next(one for one in later.notes if one.code is NoteCode.PROTOCOL_SIGNED)
    assert first.detail.endswith("(person-1)")
    for language in LANGUAGES:
        text = Texts(language).text
        said = message_of(first, text)
        assert first.detail in said
        assert text("signature_note.expired_since").rstrip(".") in said


def test_what_is_worth_knowing_of_a_signature_beside_the_protocol_is_said_too() -> None:
    protocol = plain_protocol("")
    beside = {layout.signature_path("person-1"): signature_over(protocol)}
    assert remarks(judged(protocol, beside=beside)) == [(SignatureNote.TIME_ASSERTED,)]
    late = judged(protocol, beside=beside, now=AT + 100 * 365 * DAY)
    assert remarks(late) == [(SignatureNote.TIME_ASSERTED, SignatureNote.EXPIRED_SINCE)]


def test_a_signature_in_a_persons_place_by_somebody_of_another_name_is_said() -> None:
    protocol = protocol_signed_by(NAMES)
    (other,) = noted(judged(protocol, ["Әлиева Айгүл", "Иванов Пётр"]), NoteCode.PROTOCOL_SIGNER_OTHER_NAME)
    assert other.startswith("Болат Ғалымов, ")
    assert other.endswith("(person-2)")
    beside = {layout.signature_path("person-2"): signature_over(protocol)}
    two = judged(protocol, ["Айгүл Әлиева", "Болат Ғалымов"], beside=beside)
    assert [one.path for one in two.notes if one.code is NoteCode.PROTOCOL_SIGNER_OTHER_NAME] == [*beside]


@pytest.mark.parametrize(
    "people",
    [
        ["АЛИЕВА АЙГУЛ", "Ғалымов Болат Серікұлы"],
        ["Alieva Aigul", "Galymov Bolat"],
        ["", ""],
        [],
    ],
)
def test_another_spelling_of_the_name_is_nobody_else(people: list[str]) -> None:
    assert noted(judged(protocol_signed_by(NAMES), people), NoteCode.PROTOCOL_SIGNER_OTHER_NAME) == []


def test_one_word_may_be_a_whole_name() -> None:
    protocol = protocol_signed_by({"person-1": "Сунита", "person-2": "Рахул"})
    assert len(noted(judged(protocol, ["СУНИТА", "Раджа"]), NoteCode.PROTOCOL_SIGNER_OTHER_NAME)) == 1


def test_what_is_wrong_with_a_signature_is_said_in_words() -> None:
    finding = Finding(FindingCode.PROTOCOL_SIGNATURE_BROKEN, "", "person-1", (SignatureFault.CONTENT_CHANGED,))
    protocol = protocol_signed_by(NAMES)
    place = protocol.index(b"/MediaBox")
    broken = judged(protocol[: place + 1] + b"m" + protocol[place + 2 :]).findings
    assert [(one.code, one.detail, one.signature) for one in broken if one.detail == "person-1"] == [
        (finding.code, finding.detail, finding.signature)
    ]
    for language in LANGUAGES:
        text = Texts(language).text
        assert message_of(finding, text).endswith(f": person-1: {text('signature_fault.content_changed')}")
