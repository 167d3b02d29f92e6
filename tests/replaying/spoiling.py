"""A source whose first segment checks and yet cannot be decoded everywhere."""

from dataclasses import dataclass
from typing import Literal

from interview_app.evidence.fmp4 import read_init
from interview_app.evidence.index import Index
from interview_app.evidence.reader import Unlocked
from interview_app.evidence.samples import read_samples


@dataclass(frozen=True)
class Spoiled:
    """*unlocked*, but samples of the first track of *kind* in the first segment are zeros."""

    unlocked: Unlocked
    kind: Literal["video", "audio"]
    samples: range

    @property
    def index(self) -> Index:
        return self.unlocked.index

    def init(self, part: int) -> bytes:
        return self.unlocked.init(part)

    def segment(self, part: int, n: int) -> bytes:
        data = bytearray(self.unlocked.segment(part, n))
        if (part, n) == (1, 1):
            tables = read_samples(read_init(self.init(part)), bytes(data))
            table = next(one for one in tables if one.track.kind == self.kind)
            for at in self.samples:
                place, size = table.offsets[at], table.sizes[at]
                data[place : place + size] = bytes(size)
        return bytes(data)
