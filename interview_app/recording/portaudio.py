"""PortAudio, of which a process has one: loaded when first needed, its list of devices read anew where it can be.

Rules: PortAudio lists devices only when it starts, so that a microphone plugged in again would never be found; it is
started anew before each opening and listing, unless a stream is open, which that would destroy. One lock guards it.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from interview_app.recording.devices import Unavailable

RATE = 48_000
_lock = threading.Lock()
_open_streams: set[int] = set()

_REASONS = {
    -9999: Unavailable.DRIVER_FAILED,
    -9998: Unavailable.CHANNELS_REFUSED,
    -9997: Unavailable.RATE_REFUSED,
    -9996: Unavailable.NO_SUCH_DEVICE,
    -9985: Unavailable.BUSY,
    -9979: Unavailable.NO_HOST_API,
}


class PortAudioRefused(Exception):
    """PortAudio cannot do it; ``reason`` says why."""

    def __init__(self, reason: Unavailable) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Input:
    """A microphone as PortAudio lists it: its index, its name with the host interface behind it, its channels."""

    index: int
    name: str
    channels: int
    default: bool


def inputs() -> list[Input]:
    """Return the microphones that are there now; raise :class:`PortAudioRefused` where there is no PortAudio."""
    with _lock:
        return _inputs(_fresh())


def check(microphone: Input) -> Unavailable | None:
    """Return why *microphone* could not be opened at 48 kHz, 16 bits, one channel; ``None`` if it could."""
    with _lock:
        library = _library()
        try:
            library.check_input_settings(microphone.index, channels=1, dtype="int16", samplerate=RATE)
        except library.PortAudioError as error:
            return _reason(error)
    return None


def open_stream(name: str, channels: int, block: int, callback: Callable[..., None]) -> Any:
    """Open and start the input stream *name* (part of a listed name; empty for the default) in blocks of *block*.

    Raises :class:`PortAudioRefused`. The stream goes back to :func:`close_stream`.
    """
    with _lock:
        library = _fresh()
        microphone = choose(_inputs(library), name)
        try:
            stream = library.InputStream(
                samplerate=RATE,
                blocksize=block,
                device=microphone.index,
                channels=channels,
                dtype="int16",
                latency="low",
                callback=callback,
            )
            stream.start()
        except library.PortAudioError as error:
            raise PortAudioRefused(_reason(error)) from error
        _open_streams.add(id(stream))
        return stream


def open_output(channels: int, block: int, callback: Callable[..., None]) -> Any:
    """Open and start the machine's default output in blocks of *block*; as :func:`open_stream` in all else."""
    with _lock:
        library = _fresh()
        try:
            stream = library.OutputStream(
                samplerate=RATE, blocksize=block, channels=channels, dtype="int16", latency="low", callback=callback
            )
            stream.start()
        except library.PortAudioError as error:
            raise PortAudioRefused(_reason(error)) from error
        _open_streams.add(id(stream))
        return stream


def close_stream(stream: Any) -> None:
    """Stop and close *stream* without waiting for what it still holds. May hang in the driver of a lost device."""
    stream.abort(ignore_errors=True)
    stream.close(ignore_errors=True)
    with _lock:
        _open_streams.discard(id(stream))


def choose(microphones: list[Input], name: str) -> Input:
    """Return the microphone that *name* means: the whole listed name, or a part of only one, whatever its case.

    An empty name means the default. Raises :class:`PortAudioRefused` with NO_SUCH_DEVICE or AMBIGUOUS.
    """
    if not name:
        found = [microphone for microphone in microphones if microphone.default]
    else:
        wanted = name.casefold()
        names = [(microphone.name.casefold(), microphone) for microphone in microphones]
        found = [microphone for listed, microphone in names if wanted in (listed, listed.rpartition(", ")[0])]
        found = found or [microphone for listed, microphone in names if wanted in listed]
    if not found:
        raise PortAudioRefused(Unavailable.NO_SUCH_DEVICE)
    if len(found) > 1:
        raise PortAudioRefused(Unavailable.AMBIGUOUS)
    return found[0]


def _library() -> Any:
    try:
        import sounddevice
    except (ImportError, OSError) as error:
        raise PortAudioRefused(Unavailable.PORTAUDIO_MISSING) from error
    return sounddevice


def _fresh() -> Any:
    library = _library()
    if not _open_streams:
        # sounddevice has no public way to start anew.
        try:
            while library._initialized:  # noqa: SLF001
                library._terminate()  # noqa: SLF001
            library._initialize()  # noqa: SLF001
        except library.PortAudioError as error:
            raise PortAudioRefused(_reason(error)) from error
    return library


def _inputs(library: Any) -> list[Input]:
    hosts = library.query_hostapis()
    if not hosts:
        raise PortAudioRefused(Unavailable.NO_HOST_API)
    try:
        default = library.query_devices(kind="input")["index"]
    except library.PortAudioError:
        default = None
    return [
        Input(index, f"{device['name']}, {hosts[device['hostapi']]['name']}", channels, index == default)
        for index, device in enumerate(library.query_devices())
        if (channels := int(device["max_input_channels"])) > 0
    ]


def _reason(error: Exception) -> Unavailable:
    # PortAudioError holds its text, PortAudio's number, and sometimes the host interface's own error.
    number = int(error.args[1]) if len(error.args) > 1 else 0
    return _REASONS.get(number, Unavailable.DRIVER_FAILED)
