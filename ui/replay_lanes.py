"""What a recording's timeline and events say, as the lanes of the timeline and the list of events, in one language.

No Qt here. Events of the record's own housekeeping are left out: whoever wants them all has ``interview-app inspect``.
"""

from collections.abc import Iterable, Sequence

from interview_app.domain.events import Event, EventKind
from interview_app.replaying.timeline import Moment, Stretch, StretchKind
from ui.messages import Messages
from ui.widgets.event_list import Happening
from ui.widgets.timeline import Item, Kind

_HOUSEKEEPING = frozenset(
    {
        EventKind.RECIPIENTS,
        EventKind.DEVICE_OPENED,
        EventKind.SEGMENT_CLOSED,
        EventKind.CLIENT_CAME,
        EventKind.CLIENT_LEFT,
        EventKind.MEDIA_FIXED,
    }
)
_TROUBLE = frozenset(
    {
        EventKind.DEVICE_LOST,
        EventKind.SOUND_OVERFLOW,
        EventKind.FRAMES_DROPPED,
        EventKind.TARGET_SLOW,
        EventKind.TARGET_LOST,
        EventKind.SPACE_WARNING,
        EventKind.CLOCK_CHANGED,
        EventKind.RECOVERED,
    }
)


def items(
    stretches: Iterable[Stretch], moments: Sequence[Moment], duration_us: int, messages: Messages
) -> tuple[Item, ...]:
    """Return everything that stands on the lanes."""
    found = [Item(_stretch_kind(one), one.start_us, one.end_us, stretch_text(one, messages)) for one in stretches]
    lost: dict[object, Moment] = {}
    for moment in _each_press_once(moments):
        event = moment.event
        if event.kind is EventKind.DEVICE_LOST:
            lost.setdefault(event.body["device"], moment)
        elif event.kind is EventKind.DEVICE_BACK and (since := lost.pop(event.body["device"], None)) is not None:
            found.append(_loss(since, moment.at_us, messages))
        if event.kind not in _HOUSEKEEPING:
            at_us = min(moment.at_us, duration_us)
            found.append(Item(_event_kind(event.kind), at_us, at_us, event_text(event, messages)))
    found += [_loss(since, duration_us, messages) for since in lost.values()]
    return tuple(found)


def happenings(moments: Sequence[Moment], stretches: Iterable[Stretch], messages: Messages) -> tuple[Happening, ...]:
    """Return the lines of the list of events: what happened, and the gaps and holes, in order of time."""
    found = [
        Happening(moment.at_us, event_text(moment.event, messages))
        for moment in _each_press_once(moments)
        if moment.event.kind not in _HOUSEKEEPING
    ]
    found += [
        Happening(one.start_us, stretch_text(one, messages)) for one in stretches if one.kind is not StretchKind.MEDIA
    ]
    return tuple(sorted(found, key=lambda one: one.at_us))


def stretch_text(stretch: Stretch, messages: Messages) -> str:
    """Return what *stretch* is, and why."""
    if stretch.kind is StretchKind.MEDIA:
        return messages.text("replay.part", part=stretch.part)
    what, why = instead_of_picture(stretch, messages)
    return f"{what}: {why}" if why else what


def instead_of_picture(stretch: Stretch, messages: Messages) -> tuple[str, str]:
    """Return what stands in the picture's place in a gap or a hole, and why (may be empty)."""
    if stretch.kind is StretchKind.GAP:
        why = messages.word("reason", stretch.reason) if stretch.reason else ""
        return messages.text("replay.gap"), why
    return messages.text("replay.hole"), messages.word("finding", stretch.reason)


def event_text(event: Event, messages: Messages) -> str:
    """Return what happened, in words; a mark with its own text."""
    body = event.body
    match event.kind:
        case EventKind.MARKER if body["text"]:
            return messages.text("replay.marker", text=str(body["text"]))
        case EventKind.DEVICE_LOST:
            reason = messages.word("reason", str(body["reason"]))
            return messages.text("replay.lost", device=_device(body["device"], messages), reason=reason)
        case EventKind.DEVICE_BACK:
            return messages.text(
                "replay.back", device=_device(body["device"], messages), seconds=_seconds(body["lost_ms"])
            )
        case EventKind.TARGET_LOST:
            reason = messages.word("reason", str(body["reason"]))
            return messages.text("replay.target_lost", target=str(body["target"]), reason=reason)
        case EventKind.FRAMES_DROPPED:
            device = _device(body["device"], messages)
            return messages.text("replay.frames_dropped", device=device, count=str(body["count"]))
        case EventKind.CLOCK_CHANGED:
            return messages.text("replay.clock_changed", seconds=_seconds(body["by_ms"]))
        case EventKind.PART_STARTED:
            return messages.text("replay.part", part=str(body["part"]))
        case EventKind.PART_ENDED:
            reason = messages.word("reason", str(body["reason"]))
            return messages.text("replay.part_ended", part=str(body["part"]), reason=reason)
        case EventKind.RECORDING_STOPPED:
            return messages.text("replay.recording_stopped", reason=messages.word("reason", str(body["reason"])))
        case _:
            text = messages.word("event", event.kind.value)
            return text[:1].upper() + text[1:]


def _each_press_once(moments: Sequence[Moment]) -> list[Moment]:
    """Leave a bare mark out where words followed it: both are of one press."""
    marks = [one for one in moments if one.event.kind is EventKind.MARKER]
    with_words = {one.at_us for one in marks if one.event.body["text"]}
    bare = {id(one) for one in marks if not one.event.body["text"] and one.at_us in with_words}
    return [one for one in moments if id(one) not in bare]


def _loss(since: Moment, until_us: int, messages: Messages) -> Item:
    return Item(Kind.LOST, min(since.at_us, until_us), until_us, event_text(since.event, messages))


def _stretch_kind(stretch: Stretch) -> Kind:
    return {StretchKind.MEDIA: Kind.PART, StretchKind.GAP: Kind.GAP, StretchKind.HOLE: Kind.HOLE}[stretch.kind]


def _event_kind(kind: EventKind) -> Kind:
    return Kind.MARK if kind is EventKind.MARKER else Kind.TROUBLE if kind in _TROUBLE else Kind.EVENT


def _device(untrusted: object, messages: Messages) -> str:
    name, _, number = str(untrusted).partition("-")
    return messages.text("replay.camera", number=number) if name == "camera" else messages.text("replay.microphone")


def _seconds(untrusted_ms: object) -> str:
    seconds = untrusted_ms / 1000 if isinstance(untrusted_ms, int) else 0
    return f"{seconds:.1f}".replace(".", ",")
