"""Attached files against the chain: an exhibit, the protocol or a signature is there if, and only if, an event says so.

The event gives the digest of the file as it is stored and of what it holds, so that neither can be exchanged by whoever
has the recipients' public keys and even the room's seal. A file that could not be opened has a finding of its own.
"""

from collections.abc import Iterator, Mapping, Sequence

from interview_app.domain.events import Event
from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.naming import attached_by
from interview_app.evidence.payload import AttachedShape, FileRead


def odd_attached(
    listed: Mapping[str, str], files: Mapping[str, FileRead], events: Sequence[Event]
) -> Iterator[Finding]:
    """Yield what the chain of *events* and the files *listed* in the manifest (path to digest) say otherwise."""
    named: dict[str, Event] = {}
    for event in events:
        try:
            record = attached_by(event.kind, event.body)
        except ValueError:
            yield Finding(FindingCode.CHAIN_MALFORMED, "", f"event {event.seq}")
            continue
        if record is not None:
            if record.path in named:
                yield Finding(FindingCode.CHAIN_MALFORMED, "", f"event {event.seq}")
            named[record.path] = event
    there = {path: digest for path, digest in listed.items() if layout.is_attached(path)}
    for path in sorted(there.keys() | named.keys()):
        if path not in there:
            yield Finding(FindingCode.CHAIN_ATTACHED_MISSING, path)
        elif path not in named or named[path].body["sha256"] != there[path]:
            yield Finding(FindingCode.ATTACHED_NOT_IN_CHAIN, path)
        elif (read := files.get(path)) is not None and not _agrees(named[path], read):
            yield Finding(FindingCode.ATTACHED_NOT_IN_CHAIN, path, "content")


def _agrees(event: Event, read: FileRead) -> bool:
    if not isinstance(read.content, AttachedShape):
        return True
    said = (event.body["bytes"], event.body["plain_sha256"], event.body["plain_bytes"])
    return said == (read.size, read.content.sha256, read.content.size)
