"""What the contract tests put under test: a device, a way to lose it, and a way to wait for things to happen."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from interview_app.domain.errors import Circumstance
from interview_app.recording.devices import Block, Camera, DeviceLost, Loss, Microphone, OnBlock

LIMIT_S = 10.0
_TICK = threading.Event()


def wait_until(condition: Callable[[], bool], limit_s: float = LIMIT_S) -> None:
    """Wait until *condition* holds; fail after *limit_s*."""
    start = time.monotonic()
    while not condition():
        assert time.monotonic() - start < limit_s, "the condition never came true"
        _TICK.wait(0.005)


@dataclass(frozen=True)
class CameraStand:
    """A kind of camera: how to open one, how to lose what is open, and which losses it may report."""

    open: Callable[[], Camera]
    lose: Callable[[Camera], None]
    losses: frozenset[Loss]


@dataclass(frozen=True)
class MicrophoneStand:
    """A kind of microphone: how to open one, what makes it hear speech, what unplugs it for a while."""

    open: Callable[[int, OnBlock], Microphone]
    speaking: Callable[[], AbstractContextManager[None]]
    unplugged: Callable[[Microphone], AbstractContextManager[None]]


@dataclass
class Heard:
    """Collects blocks from a microphone's own thread."""

    blocks: list[Block] = field(default_factory=list)

    def __call__(self, block: Block) -> None:
        self.blocks.append(block)

    @property
    def seconds(self) -> float:
        return sum(len(block.samples) for block in self.blocks) / 48_000


def eventually_open(attempt: Callable[[], Camera]) -> Camera:
    """Open a camera whose server is only just starting."""
    start = time.monotonic()
    while True:
        try:
            return attempt()
        except Circumstance:
            assert time.monotonic() - start < LIMIT_S, "the camera never opened"
            _TICK.wait(0.02)


def read_until_lost(camera: Camera, timeout_s: float) -> DeviceLost:
    """Read until the camera says that it is lost; return what it raises."""
    start = time.monotonic()
    while time.monotonic() - start < LIMIT_S:
        try:
            camera.read(timeout_s)
        except DeviceLost as lost:
            return lost
    raise AssertionError("the loss was never reported")


@contextmanager
def closing(device: Camera | Microphone) -> Iterator[None]:
    """Close *device* at the end."""
    try:
        yield
    finally:
        device.close()
