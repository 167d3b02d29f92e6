"""The demo: the main job from beginning to end on the synthetic room.

It leaves a sealed package and its copy, the protocol and the labels, keys and authority, so that everything the README
says about checking a package can be tried on them. What happens between the room's making and the packages is the
windows' part.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from interview_app.domain.verdict import Verdict
from interview_app.evidence.check import Report, check
from interview_app.evidence.index import Index
from interview_app.evidence.layout import PROTOCOL
from interview_app.evidence.reader import examine
from interview_app.journey.demo_room import DemoRoom
from interview_app.journey.seal import Progress
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity
from interview_app.system.clock import Clock
from interview_app.system.durable import create_exclusively


@dataclass(frozen=True)
class DemoStep:
    """A step of the way through the windows, and how long it took, in seconds."""

    step: str
    seconds: float


@dataclass(frozen=True)
class DemoReport:
    """What ``report.json`` says."""

    verdict: str
    verdict_copy: str
    verdict_replay: str
    """What the replay's window said of the master, by a check in a process of its own."""
    seconds: int
    frames_captured: int
    frames_encoded: int
    frames_dropped: int
    events: int
    events_by_kind: Mapping[str, int]
    """How many of each kind there are."""
    segments: int
    media_digest: str
    seal_digest: str
    steps: tuple[DemoStep, ...]

    @property
    def worst(self) -> Verdict:
        """The worst of the three verdicts."""
        said = {self.verdict, self.verdict_copy, self.verdict_replay}
        return next(one for one in (Verdict.ALTERED, Verdict.CANNOT_TELL, Verdict.VERIFIED) if one.value in said)


def finish_demo(
    place: DemoRoom,
    packages: Sequence[Path],
    replayed: Verdict,
    seconds: int,
    steps: Sequence[DemoStep],
    clock: Clock,
    progress: Progress,
) -> DemoReport:
    """Put the two sealed *packages* where the report says, check them with the court's key, and write the report.

    The protocol, where there is one, is left beside them, decrypted. *replayed* is what the replay's window said,
    *steps* are those that led to all this; the check is one more.
    """
    began_ns = clock.monotonic_ns()
    copies = [place.out / "package", place.out / "copy"]
    for package, copy in zip(packages, copies, strict=False):
        package.rename(copy)  # renaming the folder changes nothing
        package.parent.rmdir()
    opened = examine(copies[0], load_anchors([place.authority])).unlock(Identity.load(place.court))
    if PROTOCOL in opened.attached:
        create_exclusively(place.out / "protocol.pdf", opened.file(PROTOCOL))
    kinds = dict(sorted(Counter(event.kind.value for event in opened.events()).items()))
    reports = [_verify(copy, place, clock, progress) for copy in copies]
    last = DemoStep("verification", round((clock.monotonic_ns() - began_ns) / 1e9, 2))
    report = _report(replayed, seconds, opened.index, reports, kinds, (*steps, last))
    create_exclusively(place.out / "report.json", json.dumps(asdict(report), indent=2).encode() + b"\n")
    return report


def _verify(package: Path, place: DemoRoom, clock: Clock, progress: Progress) -> Report:
    return check(
        package,
        anchors=load_anchors([place.authority]),
        identity=Identity.load(place.court),
        now=clock.utc(),
        progress=lambda done, total: progress("verifying", done, total),
    )


def _report(
    replayed: Verdict,
    seconds: int,
    index: Index,
    reports: list[Report],
    kinds: Mapping[str, int],
    steps: tuple[DemoStep, ...],
) -> DemoReport:
    return DemoReport(
        verdict=reports[0].verdict.value,
        verdict_copy=reports[1].verdict.value,
        verdict_replay=replayed.value,
        seconds=seconds,
        frames_captured=sum(camera.captured for camera in index.cameras),
        frames_encoded=sum(camera.encoded for camera in index.cameras),
        frames_dropped=sum(camera.dropped for camera in index.cameras),
        events=reports[0].checked.events,
        events_by_kind=kinds,
        segments=sum(len(part.segments) for part in index.parts),
        media_digest=reports[0].media_digest,
        seal_digest=reports[0].seal_digest,
        steps=steps,
    )
