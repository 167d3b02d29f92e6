"""The events of a session that is still being recorded, for a program that comes back to it.

Rules. The recorder goes on writing meanwhile: a batch takes the place of what was in flight, so a file that is gone was
replaced, and the folder is looked at again. Nothing is changed on the disk. Of two targets the one that tells more is
taken; what was caused in the last quarter of a second may not be there yet.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import ChainError, Event, read_chain
from interview_app.evidence import layout
from interview_app.evidence.check_inside import lines_of
from interview_app.evidence.layout import EventsName, in_flight_name
from interview_app.evidence.recover import read_state
from interview_app.system.age import Damaged, Identity, NotForThisKey, decrypt

_LOOKS = 5


def events_so_far(folders: Sequence[Path], identity: Callable[[], Identity]) -> list[Event]:
    """Return the chain of the session in *folders* (``<session-id>.open``) as far as it is durable. Blocks.

    *identity* is the session's own key. Circumstance EVENTS_UNREADABLE if no folder can be read with it.
    """
    found: list[list[Event]] = []
    for folder in folders:
        for _look in range(_LOOKS):
            try:
                found.append(_read(folder, identity()))
            except FileNotFoundError:
                continue
            except (OSError, ChainError, Damaged, NotForThisKey):
                pass
            break
    if not found:
        raise Circumstance(Code.EVENTS_UNREADABLE)
    return max(found, key=len)


def _read(folder: Path, identity: Identity) -> list[Event]:
    state = read_state(folder)
    if state is None:
        raise FileNotFoundError(layout.STATE)
    lines: list[bytes] = []
    for batch in state.batches:
        if not (folder / batch.path).exists():
            break  # announced; its events are still in flight
        lines += _lines(folder / batch.path, batch.sha256, identity)
    for name in _in_flight(folder):
        if name.first == len(lines) + 1:
            lines += _lines(folder / str(name), name.digest, identity)
    return read_chain(lines, state.header.session)


def _in_flight(folder: Path) -> list[EventsName]:
    names = (in_flight_name(path.name) for path in (folder / layout.IN_FLIGHT).glob("e-*.age"))
    return sorted(name for name in names if isinstance(name, EventsName))


def _lines(place: Path, digest: str, identity: Identity) -> list[bytes]:
    data = place.read_bytes()
    if not sha256(data).hexdigest().startswith(digest):
        raise FileNotFoundError(place)  # only a part of it is there yet
    return lines_of(decrypt(data, identity))
