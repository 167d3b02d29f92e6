"""Writes the worked example of the format document by running the real code: ``python -m tests.docs.example``.

Only needed when the format changes. Every key and digest is new each time; what the document's tests hold is that all
of them belong together.
"""

import base64
import tempfile
from pathlib import Path

from interview_app.domain.events import EventKind
from interview_app.domain.session import PartKind, SessionKind
from interview_app.evidence import layout
from interview_app.evidence.fmp4 import Fragment, Init
from interview_app.evidence.records import CameraTotals, Header
from interview_app.evidence.recover import read_state
from interview_app.evidence.seal import seal
from interview_app.evidence.store import Store
from interview_app.system.age import decrypt
from tests.docs.documents import FORMAT, with_blocks
from tests.evidence.packages import NOW, SESSION, SOFTWARE, FakeClock, media, new_room

BOOT = "6f1c1f0e-53c2-4a3c-8b0a-0a4f5f0f7d11"


class Clock(FakeClock):
    """The tests' clock, in a boot with an id like a machine's."""

    def boot_id(self) -> str:
        """See :class:`interview_app.system.clock.Clock`."""
        return BOOT


def make(folder: Path) -> dict[str, bytes]:
    """Record and seal a second of film in *folder* and return the content of the document's blocks."""
    room, clock = new_room(), Clock()
    key = room.custodians[0]
    header = Header(
        SESSION,
        SessionKind.ROOM_TEST,
        False,
        "2026-11-21T10:00:00.000Z",
        10**12,
        BOOT,
        SOFTWARE,
        tuple(one.recipient.text for one in room.custodians),
        ("/media/master", "/media/copy"),
        None,
    )
    store = Store.start(header, [folder], room.encrypt, clock, ballast_bytes=0)
    opened = folder / f"{SESSION}{layout.OPEN_SUFFIX}"
    flying = opened / layout.IN_FLIGHT
    store.append(EventKind.RECIPIENTS, {"fingerprints": [one.recipient.fingerprint for one in room.custodians]})
    store.flush()
    assert store.drain(30)
    (events,) = flying.iterdir()
    in_flight = base64.encodebytes(events.read_bytes())
    init, *fragments = media(1, 440)
    assert isinstance(init, Init)
    store.begin_part(PartKind.INTERVIEW, init, start_ns=0, gap_ms=0, gap_reason="")
    for fragment in fragments:
        assert isinstance(fragment, Fragment)
        clock.now_ns += fragment.duration_us * 1000
        store.add(fragment)
    assert store.drain(30)
    names = sorted(path.name for path in flying.iterdir())
    store.note_totals((CameraTotals(1, 5, 5, 0),))
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    assert store.drain(30)
    store.close()
    state = read_state(opened)
    assert state is not None
    written: dict[str, bytes] = {}

    def sign(content: bytes) -> bytes:
        written["state"] = (opened / layout.STATE).read_bytes()
        return room.sign(content)

    sealed = seal(state, [opened], readme=b"How to open\n", now=NOW, sign=sign, step=lambda _name: None)
    (package,) = sealed.packages
    batches = sorted((package / layout.EVENTS).iterdir())
    return written | {
        "identity": f"{key.secret}\n".encode(),
        "in-flight-events-name": f"{events.name}\n".encode(),
        "in-flight-events": in_flight,
        "in-flight-names": "".join(f"{name}\n" for name in names).encode(),
        "chain": b"".join(decrypt(path.read_bytes(), key) for path in batches),
        "index": (package / layout.INDEX).read_bytes(),
        "manifest": (package / layout.MANIFEST).read_bytes(),
        "bagit": (package / layout.BAGIT).read_bytes(),
        "bag-info": (package / layout.BAG_INFO).read_bytes(),
        "tagmanifest": (package / layout.TAG_MANIFEST).read_bytes(),
        "digests": f"media digest  {sealed.media_digest}\nseal digest   {sealed.seal_digest}\n".encode(),
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        filled = with_blocks(FORMAT, make(Path(place)))
    FORMAT.write_text(filled, encoding="utf-8")
