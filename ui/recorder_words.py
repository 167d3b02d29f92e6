"""What the recorder itself says in a chain, in words: devices, parts, disks, clock, marks. No Qt here."""

from interview_app.domain.events import Event, EventKind
from ui.messages import Messages


def recorder_text(event: Event, messages: Messages) -> str:
    """Return what happened, in words; a mark with its own text; by its kind what has no words of its own."""
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


def _device(untrusted: object, messages: Messages) -> str:
    name, _, number = str(untrusted).partition("-")
    return messages.text("replay.camera", number=number) if name == "camera" else messages.text("replay.microphone")


def _seconds(untrusted_ms: object) -> str:
    seconds = untrusted_ms / 1000 if isinstance(untrusted_ms, int) else 0
    return f"{seconds:.1f}".replace(".", ",")
