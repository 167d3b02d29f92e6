"""Declared data: what is written is read again; whatever differs from the declaration is refused, and the path said."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.declared import Undeclared, from_json, parts_of, to_json, whole, word_for
from interview_app.domain.errors import Bug
from interview_app.domain.events import Json, canonical, read_canonical


class Colour(StrEnum):
    RED = "red"
    ONE = "1"


@dataclass(frozen=True)
class Leaf:
    name: str
    size: int


@dataclass(frozen=True)
class Tree:
    colour: Colour
    tall: bool
    note: str | None
    best: Leaf | None
    leaves: tuple[Leaf, ...]
    columns: tuple[int, ...]
    words: tuple[str, ...]
    switches: tuple[bool, ...]
    twigs: tuple[tuple[int, ...], ...]


class RoundTree(Tree):
    """A tree whose name has two words."""


LEAVES = st.builds(Leaf, st.text(), st.integers(-(2**53) + 1, 2**53 - 1))
NUMBERS = st.lists(st.integers(-(2**53) + 1, 2**53 - 1)).map(tuple)
TREES = st.builds(
    Tree,
    st.sampled_from(Colour),
    st.booleans(),
    st.none() | st.text(),
    st.none() | LEAVES,
    st.lists(LEAVES).map(tuple),
    NUMBERS,
    st.lists(st.text()).map(tuple),
    st.lists(st.booleans()).map(tuple),
    st.lists(NUMBERS).map(tuple),
)
TREE = Tree(Colour.RED, True, None, None, (Leaf("a", 1), Leaf("b", 2)), (1, 2), ("x",), (True,), ((1,), ()))


def tree(**values: Any) -> dict[str, Any]:
    plain = to_json(TREE)
    assert isinstance(plain, dict)
    return {key: value for key, value in {**plain, **values}.items() if value is not ...}


@given(TREES)
def test_what_is_written_is_read_again(one: Tree) -> None:
    assert from_json(Tree, read_canonical(canonical(to_json(one)))) == one


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"more": 1}, ""),
        ({"tall": ...}, ""),
        ({"tall": 1}, "tall"),
        ({"tall": None}, "tall"),
        ({"colour": "blue"}, "colour"),
        ({"colour": "RED"}, "colour"),
        ({"colour": 1}, "colour"),
        ({"colour": None}, "colour"),
        ({"colour": ["red"]}, "colour"),
        ({"note": 1}, "note"),
        ({"best": []}, "best"),
        ({"best": {"name": "a"}}, "best"),
        ({"best": {"name": "a", "size": True}}, "best.size"),
        ({"leaves": {}}, "leaves"),
        ({"leaves": None}, "leaves"),
        ({"leaves": [{"name": "a", "size": 1}, {"name": None, "size": 1}]}, "leaves[1].name"),
        ({"leaves": [{"name": "a", "size": 1}, 7]}, "leaves[1]"),
        ({"columns": [1, 2, True]}, "columns[2]"),
        ({"columns": [1, "2"]}, "columns[1]"),
        ({"columns": [None]}, "columns[0]"),
        ({"columns": "12"}, "columns"),
        ({"words": ["a", 1]}, "words[1]"),
        ({"switches": [True, 0]}, "switches[1]"),
        ({"twigs": [[1], [1, []]]}, "twigs[1][1]"),
        ({"twigs": [1]}, "twigs[0]"),
    ],
)
def test_what_differs_is_refused_and_its_place_named(values: dict[str, Json], where: str) -> None:
    with pytest.raises(Undeclared) as caught:
        from_json(Tree, tree(**values))
    assert caught.value.where == where
    assert str(caught.value) == f"{where or 'top'}: {caught.value.reason}"


def test_the_key_is_named_and_cut_short() -> None:
    with pytest.raises(Undeclared, match="unknown key 'aaaa") as caught:
        from_json(Tree, tree(**{"a" * 1000: 1}))
    assert len(str(caught.value)) < 100
    with pytest.raises(Undeclared, match="missing key 'note'"):
        from_json(Tree, tree(note=...))


@pytest.mark.parametrize("value", [None, 1, "tree", [], True])
def test_what_is_no_object_is_refused(value: Json) -> None:
    with pytest.raises(Undeclared, match="somewhere: not an object"):
        from_json(Tree, value, "somewhere")


def test_plain_kinds_are_declarations_too() -> None:
    assert from_json(int, 1) == 1
    assert to_json(("a", 1, None, True)) == ["a", 1, None, True]


def test_a_word_is_written_as_its_text() -> None:
    assert type(to_json(Colour.RED)) is str


def test_what_was_never_declared_is_our_own_mistake() -> None:
    with pytest.raises(TypeError, match="float"):
        to_json(1.5)
    with pytest.raises(Bug):
        from_json("Tree", {})  # type: ignore[arg-type]


def test_the_parts_of_a_record_are_found_however_deep_in_their_order() -> None:
    assert list(parts_of(TREE, Leaf)) == [Leaf("a", 1), Leaf("b", 2)]
    assert list(parts_of((TREE, "y"), str)) == ["red", "a", "b", "x", "y"]
    assert list(parts_of(TREE, Tree)) == [TREE]


def test_a_type_has_a_word() -> None:
    assert (word_for(Tree), word_for(RoundTree)) == ("tree", "round_tree")


def test_half_a_character_becomes_a_question_mark() -> None:
    assert whole("a\ud83d") == "a?"
    assert whole(Leaf("\udc00", 1)) == Leaf("?", 1)
