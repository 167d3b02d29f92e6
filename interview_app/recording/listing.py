"""The cameras and microphones of this machine, and why one cannot be used.

Rules: listing never raises and never hangs; a driver that does not answer is listed with the reason ``timeout``.
``source`` is what an order takes: on Linux the link below ``/dev/v4l/by-id`` where there is one, because a camera
plugged in again gets another number.
"""

import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from interview_app.domain.errors import Circumstance
from interview_app.domain.session import CameraOrder, Resolution
from interview_app.recording import portaudio
from interview_app.recording.camera import open_camera
from interview_app.recording.deadline import within
from interview_app.recording.devices import Unavailable
from interview_app.system.clock import Clock

_QUERY_TIMEOUT_S = 2.0
_LIST_TIMEOUT_S = 5.0
_INDEXES = 6
_PROBE = Resolution(1280, 720, 25)


@dataclass(frozen=True)
class Listed:
    """One device: what an order takes, its name, whether it opened (``None``: not tried) and if not, why."""

    source: str
    name: str
    usable: bool | None
    reason: Unavailable | None


@dataclass(frozen=True)
class DeviceList:
    """Everything found; ``microphones_reason`` says why no microphone could be looked for."""

    cameras: tuple[Listed, ...]
    microphones: tuple[Listed, ...]
    microphones_reason: Unavailable | None

    def as_json(self) -> dict[str, object]:
        """Return it as plain values for ``json.dumps``."""
        return asdict(self)


def list_devices(probe: bool, clock: Clock, dev: Path = Path("/dev"), sysfs: Path = Path("/sys")) -> DeviceList:
    """Return the devices of this machine; with *probe* each is opened for a moment.

    Outside Linux cameras can be found only by opening them: without *probe* none are listed there.
    """
    if sys.platform == "linux":
        cameras = _linux_cameras(probe, clock, dev, sysfs)
    else:
        cameras = _indexed_cameras(clock) if probe else []
    microphones, reason = _microphones(probe)
    return DeviceList(tuple(cameras), tuple(microphones), reason)


def _linux_cameras(probe: bool, clock: Clock, dev: Path, sysfs: Path) -> list[Listed]:
    from interview_app.recording import v4l2

    lasting = {link.resolve(): link for link in sorted((dev / "v4l/by-id").glob("*"))}
    listed = []
    for node in sorted(dev.glob("video[0-9]*"), key=lambda path: (len(path.name), path.name)):
        source = str(lasting.get(node.resolve(), node))
        try:
            answer = within(_QUERY_TIMEOUT_S, lambda node=node: v4l2.query(node), lambda _: None)  # type: ignore[misc]
        except TimeoutError:
            answer = Unavailable.TIMEOUT
        if isinstance(answer, v4l2.Node):
            listed.append(_probed(source, answer.name, clock) if probe else Listed(source, answer.name, None, None))
        elif answer is not Unavailable.NOT_A_CAMERA:
            listed.append(Listed(source, _name_in(sysfs, node), usable=False, reason=answer))
    return listed


def _name_in(sysfs: Path, node: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return (sysfs / "class/video4linux" / node.name / "name").read_text(encoding="utf-8").strip()
    return node.name


def _indexed_cameras(clock: Clock) -> list[Listed]:
    tried = [_probed(str(index), str(index), clock) for index in range(_INDEXES)]
    return [listed for listed in tried if listed.reason is not Unavailable.NO_SUCH_DEVICE]


def _probed(source: str, name: str, clock: Clock) -> Listed:
    try:
        open_camera(CameraOrder(source, name, _PROBE), clock).close()
    except Circumstance as circumstance:
        return Listed(source, name, usable=False, reason=Unavailable(str(circumstance.params["reason"])))
    return Listed(source, name, usable=True, reason=None)


def _microphones(probe: bool) -> tuple[list[Listed], Unavailable | None]:
    try:
        inputs = within(_LIST_TIMEOUT_S, portaudio.inputs, lambda _: None)
    except TimeoutError:
        return [], Unavailable.TIMEOUT
    except portaudio.PortAudioRefused as refused:
        return [], refused.reason
    return [_microphone(microphone, probe) for microphone in inputs], None


def _microphone(microphone: portaudio.Input, probe: bool) -> Listed:
    if not probe:
        return Listed(microphone.name, microphone.name, None, None)
    try:
        reason = within(_QUERY_TIMEOUT_S, lambda: portaudio.check(microphone), lambda _: None)
    except TimeoutError:
        reason = Unavailable.TIMEOUT
    except portaudio.PortAudioRefused as refused:
        reason = refused.reason
    return Listed(microphone.name, microphone.name, reason is None, reason)
