"""Declared data: frozen dataclasses to JSON and back, where an unknown or missing key is an error.

Fields may be bool, int, str, a StrEnum, another dataclass, ``X | None`` and ``tuple[X, ...]``. One reader serves
everything that comes from outside as JSON or TOML, so that no place invents its own leniency.
"""

import dataclasses
import re
import types
import typing
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

from interview_app.domain.errors import Bug
from interview_app.domain.events import Json

T = typing.TypeVar("T")
_CAPITAL = re.compile(r"\B(?=[A-Z])")


class Undeclared(ValueError):
    """The data is not what its declaration says; ``where`` is the path of keys to the fault."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where or 'top'}: {reason}")
        self.where = where
        self.reason = reason


def to_json(record: object) -> Json:
    """Return *record* (a dataclass of the kinds above, or one of the plain kinds) as JSON values."""
    match record:
        case None | bool() | int():
            return record
        case str():
            return str(record)
        case tuple():
            return [to_json(item) for item in record]
    if dataclasses.is_dataclass(record):
        return {field.name: to_json(getattr(record, field.name)) for field in dataclasses.fields(record)}
    raise TypeError(f"not declared data: {type(record).__name__}")


def from_json(declaration: type[T], untrusted: Json, where: str = "") -> T:
    """Return *untrusted* as a *declaration*; :class:`Undeclared` if anything differs from it."""
    return typing.cast(T, _read(declaration, untrusted, where))


def word_for(declared: type) -> str:
    """Return the word for a declared type among others: its name in small letters, ``_`` between the words."""
    return _CAPITAL.sub("_", declared.__name__).lower()


def whole(record: T) -> T:
    """Return *record*, or a text, with a question mark for every half of a character, as a paste can leave behind.

    A lone surrogate can be neither stored nor sent.
    """
    return from_json(type(record), _mended(to_json(record)))


def parts_of(record: object, kind: type[T]) -> Iterator[T]:
    """Yield what is of *kind* in *record*, a dataclass or a tuple, however deep, in its order; not what that holds."""
    if isinstance(record, kind):
        yield record
        return
    within: Iterable[object] = record if isinstance(record, tuple) else ()
    if dataclasses.is_dataclass(record):
        within = (getattr(record, field.name) for field in dataclasses.fields(record))
    for one in within:
        yield from parts_of(one, kind)


def _mended(value: Json) -> Json:
    match value:
        case str():
            return value.encode("utf-8", "replace").decode("utf-8")
        case list():
            return [_mended(item) for item in value]
        case dict():
            return {name: _mended(item) for name, item in value.items()}
        case _:
            return value


def _read(declared: object, value: Json, where: str) -> object:
    origin = typing.get_origin(declared)
    if origin in (types.UnionType, typing.Union):
        if value is None:
            return None
        return _read(next(arm for arm in typing.get_args(declared) if arm is not types.NoneType), value, where)
    if origin is tuple:
        if not isinstance(value, list):
            raise Undeclared(where, "not a list")
        item = typing.get_args(declared)[0]
        if item in (int, str) and set(map(type, value)) <= {item}:  # long columns of numbers are read at once
            return tuple(value)
        return tuple(_read(item, member, f"{where}[{number}]") for number, member in enumerate(value))
    if not isinstance(declared, type):
        raise Bug(f"not a declaration: {declared!r}")
    if dataclasses.is_dataclass(declared):
        return _read_record(declared, value, where)
    if issubclass(declared, StrEnum):
        if not isinstance(value, str) or value not in set(declared):
            raise Undeclared(where, "not one of the declared words")
        return declared(value)
    if type(value) is not declared:
        raise Undeclared(where, f"not {declared.__name__}")
    return value


def _read_record(declared: type, value: Json, where: str) -> object:
    kinds = _fields(declared)
    if not isinstance(value, dict):
        raise Undeclared(where, "not an object")
    for name in sorted(value.keys() ^ kinds.keys()):
        raise Undeclared(where, f"{'unknown' if name in value else 'missing'} key {name[:40]!r}")
    return declared(**{name: _read(kind, value[name], f"{where}.{name}".lstrip(".")) for name, kind in kinds.items()})


@cache
def _fields(declared: type) -> dict[str, object]:
    return dict(typing.get_type_hints(declared))
