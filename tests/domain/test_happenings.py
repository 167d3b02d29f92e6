"""Happenings: one type for each kind of event, what goes into a chain comes out of it, and nothing else is read."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.events import BODY, FROM_CLIENTS, EventKind, Json, canonical, read_canonical
from interview_app.domain.happenings import HAPPENINGS, Asked, body_of, kind_of, read_happening
from interview_app.domain.plan import InterviewLanguage
from tests.domain.room_events import EVERYBODY, LARGEST, any_happening, at, chain_of

ANYTHING = any_happening(st.integers(-LARGEST, LARGEST), st.text(max_size=30))
JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["n", "name", "form"]), inner),
)
ADDED: dict[str, Any] = {
    "n": 1,
    "path": "data/exhibits/1.age",
    "sha256": "0" * 64,
    "bytes": 300,
    "plain_sha256": "1" * 64,
    "plain_bytes": 100,
    "exhibit": "ordinary",
    "name": "хат алмасу",
    "origin": {"from_whom": "анасы", "when": "2026-11-20", "how": "алу хаттамасы", "form": "screenshot"},
    "compared": [{"algorithm": "md5", "given": "2" * 32, "same": False}],
}


def test_each_kind_that_people_cause_in_an_interview_has_its_type() -> None:
    assert HAPPENINGS.keys() == FROM_CLIENTS - {EventKind.MARKER, EventKind.ADMITTED}


@pytest.mark.parametrize("kind", HAPPENINGS)
def test_a_type_has_exactly_the_keys_of_its_kind(kind: EventKind) -> None:
    assert {field.name for field in dataclasses.fields(HAPPENINGS[kind])} == BODY[kind]


@given(ANYTHING)
def test_what_goes_into_a_chain_comes_out_of_it(happening: Any) -> None:
    (event,) = chain_of([at(7, happening)])
    assert event.kind is kind_of(happening)
    assert event.body == body_of(happening)
    assert read_happening(event.kind, event.body) == happening
    assert read_canonical(canonical(body_of(happening))) == body_of(happening)


@given(ANYTHING, JSON, st.data())
def test_a_body_with_another_value_is_read_as_it_stands_or_not_at_all(
    happening: Any, value: Json, data: st.DataObject
) -> None:
    body = body_of(happening)
    body[data.draw(st.sampled_from(sorted(body) or ["more"]))] = value
    read = read_happening(kind_of(happening), body)
    assert read is None or body_of(read) == body


@given(ANYTHING, st.data())
def test_a_body_without_one_of_its_keys_says_nothing(happening: Any, data: st.DataObject) -> None:
    body = body_of(happening)
    assert read_happening(kind_of(happening), {**body, "more": 1}) is None
    if body:
        del body[data.draw(st.sampled_from(sorted(body)))]
        assert read_happening(kind_of(happening), body) is None


@given(st.dictionaries(st.text(max_size=5), JSON), st.sampled_from(EventKind))
def test_any_body_of_any_kind_is_read_or_not(body: dict[str, Json], kind: EventKind) -> None:
    read = read_happening(kind, body)
    assert read is None or (kind_of(read), body_of(read)) == (kind, body)


@pytest.mark.parametrize("kind", sorted(set(EventKind) - HAPPENINGS.keys()))
def test_what_moves_no_interview_is_no_happening(kind: EventKind) -> None:
    assert read_happening(kind, dict.fromkeys(BODY[kind], "x")) is None


def test_a_thing_is_read_with_its_origin() -> None:
    read = read_happening(EventKind.EXHIBIT_ADDED, ADDED)
    assert read is not None
    assert body_of(read) == ADDED


@pytest.mark.parametrize(
    "change",
    [
        {"exhibit": "secret"},
        {"n": True},
        {"n": "1"},
        {"name": None},
        {"origin": "анасы"},
        {"origin": {**ADDED["origin"], "form": "hearsay"}},
        {"origin": {**ADDED["origin"], "more": ""}},
        {"compared": {}},
        {"compared": ["md5"]},
        {"compared": [{"algorithm": "md5", "given": "", "same": 0}]},
    ],
)
def test_a_word_or_value_that_is_not_declared_is_not_guessed_at(change: dict[str, Any]) -> None:
    assert read_happening(EventKind.EXHIBIT_ADDED, ADDED | change) is None


def test_the_people_are_read_with_their_places() -> None:
    body: Any = body_of(EVERYBODY)
    assert read_happening(EventKind.PEOPLE, body) == EVERYBODY
    body["people"][2]["place"] = "on_the_moon"
    assert read_happening(EventKind.PEOPLE, body) is None


def test_words_stand_in_the_body_as_plain_text() -> None:
    body = body_of(Asked(3, 1, InterviewLanguage.KK, "Маған айтып берші."))
    assert body == {"n": 3, "speaker": 1, "language": "kk", "words": "Маған айтып берші."}
    assert type(body["language"]) is str
