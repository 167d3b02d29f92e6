"""From a part's header and segments to an ordinary MP4: a copy of the streams, their times untouched.

The pieces are read as they are asked for, so that hours pass through the memory of seconds. Nothing is written but the
file that was chosen; its index is moved to the front at the end, so that players start at once.
"""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import av

_FORMAT = "mp4"


class _Pieces:
    """A file for reading, forwards only, whose content comes in pieces.

    The library that reads it loses what is raised in between, an interruption included; so that is kept in ``error``.
    """

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")
        self.ended = False
        self.error: BaseException | None = None

    def read(self, count: int) -> bytes:
        """Return at most *count* bytes; none at the end, and none once there was an error."""
        try:
            while not (self._rest or self.ended or self.error):
                piece = next(self._pieces, None)
                self.ended = piece is None
                self._rest = memoryview(piece or b"")
            taken, self._rest = bytes(self._rest[:count]), self._rest[count:]
        except BaseException as error:  # noqa: BLE001 - raised again as soon as the library has let go
            self.error = error
            return b""
        return taken


def remux(pieces: Iterator[bytes], out: Path) -> None:
    """Write the fragmented MP4 in *pieces* to *out* as an ordinary one; raises what *pieces* does.

    OSError where the media cannot be read or the file cannot be written.
    """
    source = _Pieces(pieces)
    try:
        _copy(source, out)
    except av.FFmpegError as error:
        raise source.error or OSError(error.errno, error.strerror) from None
    if not source.ended:
        raise source.error or OSError(errno.EIO, os.strerror(errno.EIO))


def _copy(pieces: _Pieces, out: Path) -> None:
    with (
        av.open(pieces, "r", format=_FORMAT) as source,
        av.open(str(out), "w", format=_FORMAT, options={"movflags": "+faststart"}) as target,
    ):
        streams = {}
        for stream in source.streams:
            streams[stream.index] = target.add_stream_from_template(stream)
            streams[stream.index].time_base = stream.time_base
        for packet in source.demux():
            if packet.dts is None:
                continue
            packet.stream = streams[packet.stream.index]
            target.mux(packet)
