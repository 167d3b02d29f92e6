"""What ties a protocol to its recording, and what a verifier imports for it; the vectors hold all that can be wrong."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.documents.protocol import protocol_pdf
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.protocol_bond import LONGEST, Bond, bond_of, read_bond
from interview_app.domain.session import SessionKind
from interview_app.domain.verdict import Verdict
from interview_app.evidence.check import check
from interview_app.evidence.reader import examine
from interview_app.signing.pdf_keywords import keywords_of
from tests.documents.protocols import MARKS, protocol
from tests.evidence.packages import Package, build, new_room
from tests.evidence.protocols import plain_protocol, signed_protocol

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
