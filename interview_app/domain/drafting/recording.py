"""Technical means, conditions, order and results of the recording; its losses and gaps; what a court can check it by.

Rules (arts 126, 199.5, 210.10, 210.12). What the recorder said stands as it said it: devices, parts, each gap with its
reason and length, each loss. The recording is never paused; where it stopped, that is a suspension with its reason.
Whole is called only what has neither; of what nothing recorded nothing is said.
Events that are not set out are told by their numbers.
"""

from collections.abc import Callable, Iterator, Mapping

from interview_app.domain.drafting.course import number_of, records_of, word_of
from interview_app.domain.drafting.desk import NOBODY, Desk, lines, mark, reason_of
from interview_app.domain.events import Event, EventKind, Json
from interview_app.domain.protocol import (
    Block,
    Field,
    Fields,
    Manner,
    Paragraph,
    Said,
    Section,
    Source,
    Suspension,
    TableBlock,
    TableRow,
    alike,
)
from interview_app.domain.protocol_entries import LackCode
from interview_app.domain.session import Resolution

_LAW = ("protocol-technical",)
_NOT_WHOLE = (EventKind.DEVICE_LOST, EventKind.SOUND_OVERFLOW, EventKind.RECOVERED)


def recording(desk: Desk) -> Section:
    """Return the section on the technical means and what came of them."""
    blocks: list[Block] = [*_conditions(desk), Fields(tuple(_facts(desk))), *_devices(desk)]
    blocks += _gaps(desk)
    blocks += _losses(desk)
    blocks.append(Paragraph(desk.say("certified_electronically"), Source(rules=("electronic-certification",))))
    if desk.course.unread:
        numbers = ", ".join(map(str, desk.course.unread))
        text = desk.say("unread", numbers=numbers)
        blocks.append(Paragraph(text, Source(desk.course.unread, _LAW), Manner.REMARK))
    return Section(desk.say("h_means"), tuple(blocks))


def unexplained_gaps(desk: Desk) -> bool:
    """Return whether the recording was broken off without a word why."""
    return any(not word_of(event, "gap_reason") for event in _gap_events(desk))


def broke_off_between(desk: Desk, since_ms: int, until_ms: int) -> bool:
    """Return whether the recording was broken off at a moment between the two, in milliseconds since its start."""
    gaps = ((desk.course.moment(event).t_ms, number_of(event, "gap_ms")) for event in _gap_events(desk))
    return any(since_ms < end_ms and end_ms - gap_ms < until_ms for end_ms, gap_ms in gaps)


def _conditions(desk: Desk) -> Iterator[Block]:
    parts = _seqs(desk.course.kind(EventKind.PART_STARTED))
    if parts:
        opened = {word_of(event, "device") for event in desk.course.kind(EventKind.DEVICE_OPENED)}
        cameras = sum(name.startswith("camera-") for name in opened)
        key = "conditions" if _is_whole(desk) else "conditions_broken"
        text = desk.say(key, cameras=cameras, microphones=sum(name == "microphone" for name in opened))
        yield Paragraph(text, Source(parts, _LAW))


def _is_whole(desk: Desk) -> bool:
    return not (_gap_events(desk) or desk.course.kind(*_NOT_WHOLE))


def _facts(desk: Desk) -> Iterator[Field]:
    course = desk.course
    begun, digest = course.first(EventKind.SESSION_STARTED), course.last(EventKind.MEDIA_FIXED)
    stopped = course.last(EventKind.RECORDING_STOPPED)
    yield from desk.field("session", desk.material.session, Source(rules=_LAW))
    if begun:
        yield from desk.field("software", word_of(begun, "software"), Source((begun.seq,), _LAW))
    if codecs := _codecs(desk):
        yield from desk.field("codecs", codecs, Source(_seqs(course.kind(EventKind.PART_STARTED)), _LAW))
    if stopped:
        why = desk.words.word("reason", reason_of(stopped) or NOBODY)
        yield from desk.field("stopped", why, Source((stopped.seq,), _LAW))
    yield from desk.field(
        "media_digest", word_of(digest, "media_digest"), Source(_seqs((digest,)), _LAW), LackCode.MEDIA_DIGEST
    )
    if head := desk.material.head:
        text = desk.say("head", count=head.seq, digest=head.digest)
        yield from desk.field("head", text, Source(rules=_LAW))


def _devices(desk: Desk) -> Iterator[Block]:
    opened = desk.course.kind(EventKind.DEVICE_OPENED)
    rows = tuple(
        TableRow(
            (_device(desk, event), alike(word_of(event, "backend") or NOBODY), _got(desk, event)),
            Source((event.seq,), _LAW),
        )
        for event in opened
    )
    if rows:
        yield TableBlock(tuple(desk.say(f"t_{name}") for name in ("device", "backend", "got")), (5, 4, 7), rows)
    yield from desk.in_place_of(LackCode.MEANS)


def _gaps(desk: Desk) -> Iterator[Block]:
    law = ("whole-course",)
    for event in _gap_events(desk):
        gap_ms = number_of(event, "gap_ms")
        reason = word_of(event, "gap_reason")
        said = desk.words.word("reason", reason) if reason else Said()
        why = desk.say("gap_because", length=desk.words.length(gap_ms), reason=said or alike(NOBODY))
        since, until = desk.course.moment(event, gap_ms), desk.course.moment(event)
        yield Suspension(since, until, desk.say("gap"), why, Source((event.seq,), law))
    parts = _seqs(desk.course.kind(EventKind.PART_STARTED))
    if parts and _is_whole(desk):
        yield Paragraph(desk.say("no_gaps"), Source(parts, law))
    yield from desk.in_place_of(LackCode.GAP_REASON)


def _losses(desk: Desk) -> Iterator[Block]:
    rows = []
    for event in desk.course.events:
        telling = _LOSSES.get(event.kind)
        if telling is not None:
            detail = telling(desk, event)
            what = desk.words.word("event", event.kind.value)
            at = desk.course.moment(event)
            times = alike(f"{at.clock}\n{mark(at)}")
            rows.append(TableRow((times, what, detail), Source((event.seq,), _LAW)))
    if rows:
        yield TableBlock(tuple(desk.say(f"t_{name}") for name in ("time", "what", "detail")), (3, 7, 6), tuple(rows))
    stopped, differ = desk.course.last(EventKind.RECORDING_STOPPED), False
    source = Source(_seqs((stopped,)), _LAW)
    for one in records_of(stopped.body.get("cameras")) if stopped else ():
        numbers = {key: _whole(one.get(key)) for key in ("camera", "captured", "encoded", "dropped")}
        differ = differ or numbers["captured"] - numbers["dropped"] != numbers["encoded"]
        yield Paragraph(desk.say("frames", **numbers), source, Manner.REMARK)
    if differ:
        yield Paragraph(desk.say("frames_differ"), source, Manner.REMARK)


def _gap_events(desk: Desk) -> list[Event]:
    return [event for event in desk.course.kind(EventKind.PART_STARTED) if number_of(event, "gap_ms") > 0]


def _device(desk: Desk, event: Event) -> Said:
    name = word_of(event, "device")
    if name == "microphone":
        return desk.say("microphone")
    number = name.removeprefix("camera-")
    return desk.say("camera", number=number) if number.isdecimal() else alike(name or NOBODY)


def _got(desk: Desk, event: Event) -> Said:
    got = event.body.get("got")
    if not isinstance(got, dict):
        return alike(NOBODY)
    wide, high, rate = (_whole(got.get(key)) for key in ("width", "height", "rate_milli"))
    if wide and high:
        point = f"{rate / 1000:.3f}".rstrip("0").rstrip(".")
        comma = point.replace(".", ",")
        given = desk.say("got_picture", width=wide, height=high, rate=Said(comma, comma, point))
        asked = event.body.get("asked")
        if not isinstance(asked, dict):
            return given
        ordered = Resolution(_whole(asked.get("width")), _whole(asked.get("height")), _whole(asked.get("rate")))
        if not ordered.is_more_than(wide, high):
            return given
        return desk.say("got_less", given=given, width=ordered.width, height=ordered.height)
    return desk.say("got_sound", rate=_whole(got.get("rate")), channels=_whole(got.get("channels")))


def _codecs(desk: Desk) -> Said:
    said = (
        desk.say("codec_picture", codec=one.codec, width=one.width, height=one.height)
        if one.width
        else desk.say("codec_sound", codec=one.codec, rate=one.rate, channels=one.channels)
        for one in desk.material.tracks
    )
    return lines(dict.fromkeys(said))


def _whole(value: Json) -> int:
    return value if isinstance(value, int) else 0


def _seqs(events: tuple[Event | None, ...]) -> tuple[int, ...]:
    return tuple(event.seq for event in events if event)


def _span(desk: Desk, event: Event, key: str) -> Said:
    return desk.words.length(max(0, number_of(event, key)))


def _lost(desk: Desk, event: Event) -> Said:
    device = word_of(event, "device")
    after = desk.course.kind(EventKind.DEVICE_BACK, EventKind.DEVICE_OPENED)
    is_back = any(one.seq > event.seq and word_of(one, "device") == device for one in after)
    reason = desk.words.word("reason", reason_of(event) or NOBODY)
    return desk.say("device_because" if is_back else "device_gone", device=_device(desk, event), reason=reason)


def _target(desk: Desk, event: Event) -> Said:
    reason = desk.words.word("reason", reason_of(event) or NOBODY)
    return desk.say("target_because", number=number_of(event, "target"), reason=reason)


_LOSSES: Mapping[EventKind, Callable[[Desk, Event], Said]] = {
    EventKind.DEVICE_LOST: _lost,
    EventKind.DEVICE_BACK: lambda desk, event: desk.say(
        "device_after", device=_device(desk, event), length=_span(desk, event, "lost_ms")
    ),
    EventKind.SOUND_OVERFLOW: lambda desk, event: desk.say("times", count=number_of(event, "count")),
    EventKind.FRAMES_DROPPED: lambda desk, event: desk.say(
        "device_count", device=_device(desk, event), count=number_of(event, "count")
    ),
    EventKind.TARGET_LOST: _target,
    EventKind.CLOCK_CHANGED: lambda desk, event: desk.say("by_ms", count=number_of(event, "by_ms")),
    EventKind.RECOVERED: lambda desk, event: desk.say(
        "recovered", part=number_of(event, "part"), length=_span(desk, event, "lost_ms")
    ),
}
