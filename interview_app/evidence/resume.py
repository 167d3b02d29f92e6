"""Take up a session that broke off: folders in order, loss measured, the broken part ended, the store open again.

Both the recorder (which goes on with the next part) and the recovery of the command line (which stops and seals)
begin here, so that an interruption is stated in one way only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.events import EventKind
from interview_app.evidence.records import Header, PartEnd
from interview_app.evidence.recover import Order, open_parts, part_end_us, put_in_order
from interview_app.evidence.store import Encrypt, Store
from interview_app.evidence.target import Target, open_folder
from interview_app.system.clock import Clock


@dataclass(frozen=True)
class TakenUp:
    """A session open again: its store, what recovery did, and the part that had broken off (None if none had)."""

    store: Store
    order: Order
    broken: PartEnd | None
    resumed_at_us: int
    """Session time at which the last durable material ends: a gap is counted from here."""


def take_up(
    folders: Sequence[Path],
    encrypt: Encrypt,
    clock: Clock,
    *,
    captured_ns: int | None,
    reason: str,
    copy_limit: int | None = None,
) -> TakenUp:
    """Open the interrupted session in *folders* again; see :func:`put_in_order` for *copy_limit* and circumstances.

    *captured_ns*: the last heartbeat (monotonic, this boot), None if nobody can tell; *reason*: why the part ended. A
    target of the header that does not take part any more is said to be lost, unless the recording was over.
    """
    order = put_in_order(folders, copy_limit=copy_limit)
    state = order.state
    numbers = _numbers(state.header, order.complete)
    targets = [Target(number, folder) for number, folder in zip(numbers, order.complete, strict=True)]
    store = Store.reopen(state, targets, encrypt, clock)
    for number, target in enumerate(state.header.targets, start=1):
        if number not in numbers and not state.stopped:
            is_there = open_folder(Path(target), state.header.session).is_dir()
            store.append(EventKind.TARGET_LOST, {"target": number, "reason": "failed" if is_there else "removed"})
    broken: PartEnd | None = None
    for part in open_parts(state):
        end_us = part_end_us(state, part.part)
        lost_ms: int | None = None
        if captured_ns is not None and part == state.parts[-1]:
            captured_us = (captured_ns - store.time.origin_ns) // 1000 - part.start_us
            lost_ms = max(0, -(-(captured_us - end_us) // 1000))
        broken = PartEnd(part.part, end_us, reason, lost_ms)
        store.say_recovered(broken)
    return TakenUp(store, order, broken, state.reached_us)


def _numbers(header: Header, folders: Sequence[Path]) -> list[int]:
    """Return each folder's number among the session's targets; one that is elsewhere now gets a number that is free."""
    planned = [open_folder(Path(target), header.session).resolve() for target in header.targets]
    numbers = [planned.index(place) + 1 if (place := folder.resolve()) in planned else 0 for folder in folders]
    free = (number for number in range(1, len(numbers) + len(planned) + 1) if number not in numbers)
    return [number or next(free) for number in numbers]
