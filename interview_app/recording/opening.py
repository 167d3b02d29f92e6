"""How what was ordered is opened: the synthetic room where the order says so, the machine's devices otherwise.

The recorder and the looking process open devices through this module alone, so that what was seen before a recording
is what is recorded.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from interview_app.domain.session import CameraOrder, MicrophoneOrder
from interview_app.recording.devices import Camera, Microphone, OnBlock
from interview_app.recording.order import SYNTHETIC, LookOrder, RecorderOrder
from interview_app.system.clock import Clock


@dataclass(frozen=True)
class Devices:
    """How to open what was ordered: one opener for each camera, and the microphone's."""

    cameras: tuple[Callable[[], Camera], ...]
    microphone: Callable[[OnBlock], Microphone] | None


def devices_of(order: RecorderOrder | LookOrder, clock: Clock) -> Devices:
    """Return the openers of *order*'s devices; each raises a Circumstance if its device cannot be opened."""
    cameras = tuple(
        partial(_open_camera, order, number, ordered, clock) for number, ordered in enumerate(order.cameras, start=1)
    )
    return Devices(cameras, partial(_open_microphone, order, order.microphone, clock) if order.microphone else None)


def backend_of(microphone: MicrophoneOrder) -> str:
    """Return the name of what opens *microphone*."""
    return SYNTHETIC if microphone.source == SYNTHETIC else "portaudio"


def _open_camera(order: RecorderOrder | LookOrder, number: int, ordered: CameraOrder, clock: Clock) -> Camera:
    if ordered.source == SYNTHETIC:
        from interview_app.recording.synthetic import SyntheticCamera

        fault = Path(order.faults) / f"camera-{number}" if order.faults else None
        return SyntheticCamera(order.kind, ordered.resolution, clock, name=ordered.name, seed=number, fault_file=fault)
    from interview_app.recording.camera import open_camera

    return open_camera(ordered, clock)


def _open_microphone(
    order: RecorderOrder | LookOrder, ordered: MicrophoneOrder, clock: Clock, on_block: OnBlock
) -> Microphone:
    if ordered.source == SYNTHETIC:
        from interview_app.recording.synthetic import SyntheticMicrophone

        fault = Path(order.faults) / "microphone" if order.faults else None
        ppm = order.sound_ppm if isinstance(order, RecorderOrder) else 0
        return SyntheticMicrophone(order.kind, ordered.channels, clock, on_block, ppm=ppm, fault_file=fault)
    from interview_app.recording.microphone import open_microphone

    return open_microphone(ordered, clock, on_block)
