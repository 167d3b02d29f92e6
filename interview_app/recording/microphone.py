"""Microphones through sounddevice (PortAudio): 48 kHz, 16 bits, one or two channels, blocks of 20 ms.

Rules:

- The callback asks the clock before anything else, copies, hands over and does nothing more: PortAudio's thread must
  not wait for anybody.
- PortAudio's own capture time is used only as long as every one so far was plausible: behind the callback by more
  than nothing and at most 1 s, and later than the one before. After the first that is not, the block's length before
  the callback is taken for the rest of the stream.
- Times are handed out as measured; :class:`~interview_app.recording.sample_clock.SampleClock` smooths them.
- PortAudio does not report an unplugged microphone: no callback for :data:`SILENT_AFTER_S` is a loss.
"""

import threading
from contextlib import suppress
from typing import Any

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import MicrophoneOrder
from interview_app.recording import portaudio
from interview_app.recording.deadline import within
from interview_app.recording.devices import Block, OnBlock, Unavailable
from interview_app.system.clock import Clock

OPEN_TIMEOUT_S = 5.0
SILENT_AFTER_S = 0.5
BLOCK = 960
_CLOSE_TIMEOUT_S = 1.0
_FARTHEST_NS = 1_000_000_000


def open_microphone(order: MicrophoneOrder, clock: Clock, on_block: OnBlock) -> "PortAudioMicrophone":
    """Open the microphone of *order*; its blocks go to *on_block*, from PortAudio's thread, which must not be held up.

    Raises :class:`Circumstance` MICROPHONE_UNAVAILABLE with ``source`` and ``reason`` (an :class:`Unavailable`) after
    :data:`OPEN_TIMEOUT_S` at the latest.
    """
    receiver = Receiver(clock, on_block)
    try:
        stream = within(
            OPEN_TIMEOUT_S,
            lambda: portaudio.open_stream(order.source, order.channels, BLOCK, receiver),
            portaudio.close_stream,
        )
    except TimeoutError:
        reason = Unavailable.TIMEOUT
    except portaudio.PortAudioRefused as refused:
        reason = refused.reason
    else:
        return PortAudioMicrophone(stream, order.channels, receiver, clock)
    raise Circumstance(Code.MICROPHONE_UNAVAILABLE, source=order.source, reason=reason.value)


class Receiver:
    """PortAudio's callback: gives each block its capture time and hands it on."""

    def __init__(self, clock: Clock, on_block: OnBlock) -> None:
        self._clock = clock
        self._on_block = on_block
        self._trusts_portaudio = True
        self._previous_ns = 0
        self.called_ns = clock.monotonic_ns()

    def __call__(self, samples: Any, frames: int, times: Any, status: Any) -> None:
        """Take *frames* samples; ``times`` and ``status`` are PortAudio's."""
        now_ns = self._clock.monotonic_ns()
        self.called_ns = now_ns
        behind_ns = round((times.currentTime - times.inputBufferAdcTime) * 1e9)
        t_ns = now_ns - behind_ns
        if not (self._trusts_portaudio and 0 < behind_ns <= _FARTHEST_NS and t_ns > self._previous_ns):
            self._trusts_portaudio = False
            t_ns = now_ns - frames * 1_000_000_000 // portaudio.RATE
        self._previous_ns = t_ns
        self._on_block(Block(samples.copy(), t_ns, bool(status.input_overflow)))


class PortAudioMicrophone:
    """A running input stream. Implements :class:`~interview_app.recording.devices.Microphone`."""

    def __init__(self, stream: Any, channels: int, receiver: Receiver, clock: Clock) -> None:
        self._stream = stream
        self._channels = channels
        self._receiver = receiver
        self._clock = clock
        self._closing = threading.Lock()

    @property
    def channels(self) -> int:
        """See :class:`~interview_app.recording.devices.Microphone`."""
        return self._channels

    def alive(self) -> bool:
        """See :class:`~interview_app.recording.devices.Microphone`."""
        silent_ns = self._clock.monotonic_ns() - self._receiver.called_ns
        return self._stream is not None and silent_ns <= SILENT_AFTER_S * 1e9

    def close(self) -> None:
        """See :class:`~interview_app.recording.devices.Microphone`; gives up after 1 s on a driver that hangs."""
        with self._closing:
            stream, self._stream = self._stream, None
        if stream is not None:
            with suppress(TimeoutError):
                within(_CLOSE_TIMEOUT_S, lambda: portaudio.close_stream(stream), lambda _: None)
