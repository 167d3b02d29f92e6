"""A drawn signature: bounded, compact, the same after a round trip, fitted into any rectangle, never stretched."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.signature import LONGEST_MS, POINTS, STROKES, UNIT, Signature

ZIGZAG = Signature(3000, ((1000, 5000, 0, 500, 4000, 2000, 40, 700), (5000, 5000, 300, 500, 9000, 8000, 420, 500)))

_places = st.integers(0, UNIT)


@st.composite
def _signatures(draw: st.DrawFn) -> Signature:
    strokes, at = [], 0
    for size in draw(st.lists(st.integers(1, 12), max_size=6)):
        stroke: list[int] = []
        for _ in range(size):
            at += draw(st.integers(0, 200))
            stroke += [draw(_places), draw(_places), at, draw(st.integers(0, 1000))]
        strokes.append(tuple(stroke))
    return Signature(draw(st.integers(500, 20_000)), tuple(strokes))


@given(_signatures())
def test_it_is_the_same_after_a_round_trip(signature: Signature) -> None:
    again = from_json(Signature, json.loads(json.dumps(to_json(signature))))
    assert again == signature
    assert again.name == signature.name


@given(_signatures(), st.floats(1, 2000), st.floats(1, 2000))
def test_it_stays_inside_whatever_rectangle_it_is_drawn_into(signature: Signature, width: float, height: float) -> None:
    for stroke in signature.placed(10, 20, width, height):
        for x, y, pressure in stroke:
            assert 10 - 1e-6 <= x <= 10 + width + 1e-6
            assert 20 - 1e-6 <= y <= 20 + height + 1e-6
            assert 0 <= pressure <= 1


def test_it_is_not_stretched() -> None:
    ((first, last), _) = ZIGZAG.placed(0, 0, 300, 1000)
    assert first[:2] == (30, 450 + 50)
    assert last[:2] == (120, 450 + 20)


def test_another_signature_has_another_name() -> None:
    other = Signature(3000, ((1001, *ZIGZAG.strokes[0][1:]), ZIGZAG.strokes[1]))
    assert other.name != ZIGZAG.name
    assert ZIGZAG.name.startswith("signature-")


@pytest.mark.parametrize(
    "strokes",
    [(), ((5000, 5000, 0, 500),), ((5000, 5000, 0, 500, 5100, 5100, 90, 500),), ((1, 1, 0, 0), (9000, 9000, 5, 0))],
    ids=["nothing", "a dot", "a slip", "two dots far apart"],
)
def test_a_dot_is_no_signature(strokes: tuple[tuple[int, ...], ...]) -> None:
    assert Signature(3000, strokes).too_little
    assert not ZIGZAG.too_little
    assert Signature(3000, strokes).empty is (not strokes)


@pytest.mark.parametrize(
    ("aspect", "strokes", "where"),
    [
        (499, (), "aspect"),
        (20_001, (), "aspect"),
        (3000, ((),), "strokes[0]"),
        (3000, ((1, 2, 3),), "strokes[0]"),
        (3000, ((UNIT + 1, 0, 0, 0),), "strokes[0]"),
        (3000, ((0, -1, 0, 0),), "strokes[0]"),
        (3000, ((0, 0, -1, 0),), "strokes[0]"),
        (3000, ((0, 0, 5, 0, 0, 0, 4, 0),), "strokes[0]"),
        (3000, ((0, 0, 5, 0), (0, 0, 4, 0)), "strokes[1]"),
        (3000, ((0, 0, LONGEST_MS + 1, 0),), "strokes[0]"),
        (3000, ((0, 0, 0, 1001),), "strokes[0]"),
        (3000, ((0, 0, 0, 0),) * (STROKES + 1), "strokes"),
        (3000, ((0, 0, 0, 0) * (POINTS + 1),), "strokes"),
    ],
)
def test_what_breaks_a_bound_is_refused(aspect: int, strokes: tuple[tuple[int, ...], ...], where: str) -> None:
    with pytest.raises(Undeclared) as told:
        Signature(aspect, strokes)
    assert told.value.where == where
