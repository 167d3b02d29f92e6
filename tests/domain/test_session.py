"""Sessions, errors and verdicts: small rules that much rests on."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.errors import Bug, Circumstance, Code, InterviewAppError
from interview_app.domain.session import SessionKind, is_session_id
from interview_app.domain.verdict import Finding, FindingCode, Verdict, verdict_of


@given(st.text(string.ascii_lowercase + "234567", min_size=26, max_size=26))
def test_a_session_id_is_26_letters_of_base_32(text: str) -> None:
    assert is_session_id(text)


@pytest.mark.parametrize(
    "text", ["", "a" * 25, "a" * 27, "A" * 26, "a" * 25 + "1", "a" * 25 + "\n", "a" * 26 + "\n", "../" + "a" * 23]
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_session_id(text)


def test_an_interview_is_never_synthetic() -> None:
    assert [kind for kind in SessionKind if not kind.may_be_synthetic] == [SessionKind.INTERVIEW]


def test_a_circumstance_says_its_code_and_what_fills_the_text() -> None:
    assert str(Circumstance(Code.SPACE_TOO_SMALL, path="/a", free_mb=3)) == "space_too_small (free_mb=3, path=/a)"
    assert str(Circumstance(Code.CANCELLED)) == "cancelled"
    assert issubclass(Bug, InterviewAppError)


def test_altered_outweighs_cannot_tell_outweighs_verified() -> None:
    altered, unsure = Finding(FindingCode.FILE_CHANGED, "a"), Finding(FindingCode.FILE_UNREADABLE, "b")
    assert verdict_of([]) is Verdict.VERIFIED
    assert verdict_of([unsure]) is Verdict.CANNOT_TELL
    assert verdict_of([unsure, altered, unsure]) is Verdict.ALTERED
    assert [verdict.exit_code for verdict in Verdict] == [0, 1, 2]


@given(st.lists(st.sampled_from(FindingCode), min_size=1))
def test_a_finding_is_never_verified(codes: list[FindingCode]) -> None:
    assert verdict_of(Finding(code, "") for code in codes) is not Verdict.VERIFIED
