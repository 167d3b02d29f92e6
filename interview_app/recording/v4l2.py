"""What Linux says about a camera node without starting it (Video4Linux2, VIDIOC_QUERYCAP).

One webcam shows several nodes, of which only those that capture are cameras; the others carry metadata.
"""

import fcntl
import os
import struct
from dataclasses import dataclass
from pathlib import Path

from interview_app.recording.devices import Unavailable

_VIDIOC_QUERYCAP = 0x80685600
_CAPABILITY = struct.Struct("=16s32s32sIII12x")
_VIDEO_CAPTURE = 0x1 | 0x1000  # single-planar and multi-planar


@dataclass(frozen=True)
class Node:
    """A node that captures video: the name that its driver gives the card."""

    name: str


def query(path: Path) -> Node | Unavailable:
    """Return what the node at *path* is, or why it cannot be used; does not disturb one that is recording."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK)
    except PermissionError:
        return Unavailable.PERMISSION
    except FileNotFoundError:
        return Unavailable.NO_SUCH_DEVICE
    except OSError:
        return Unavailable.BUSY
    answer = bytearray(_CAPABILITY.size)
    try:
        fcntl.ioctl(descriptor, _VIDIOC_QUERYCAP, answer)
    except OSError:
        return Unavailable.NOT_A_CAMERA
    finally:
        os.close(descriptor)
    _driver, card, _bus, _version, _all, of_this_node = _CAPABILITY.unpack(answer)
    if not of_this_node & _VIDEO_CAPTURE:
        return Unavailable.NOT_A_CAMERA
    return Node(card.split(b"\0", 1)[0].decode("utf-8", "replace"))
