"""Random damage: whatever is done to whichever file, the verdict is never VERIFIED and the file is named."""

import random
from pathlib import Path

import pytest

from interview_app.domain.verdict import Verdict
from interview_app.evidence.check import check
from tests.evidence.packages import Package

ROUNDS = 20
"""Times eight seeds, with and without a key: 320 damages."""


def _damage(chance: random.Random, package: Path) -> set[str]:
    """Do one thing to one file; return the paths of which one must be named."""
    file = chance.choice(sorted(path for path in package.rglob("*") if path.is_file()))
    path = file.relative_to(package).as_posix()
    data = file.read_bytes()
    place = chance.randrange(len(data))
    match chance.randrange(5):
        case 0:
            file.write_bytes(data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :])
        case 1:
            file.write_bytes(data[:place])
        case 2:
            file.unlink()
        case 3:
            file.write_bytes(data[:place] + chance.randbytes(1) + data[place:])
        case _:
            file.rename(file.with_name(file.name[::-1]))
    return {path}


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("with_key", [False, True])
def test_random_damage_is_found_and_named(package: Package, tmp_path: Path, seed: int, with_key: bool) -> None:
    chance = random.Random(seed)
    for number in range(ROUNDS):
        copy = package.copy(tmp_path / str(number))
        touched = _damage(chance, copy.path)
        report = check(copy.path, anchors=package.anchors, identity=package.key if with_key else None)
        assert report.verdict is not Verdict.VERIFIED, touched
        assert touched & {finding.path for finding in report.findings}, (touched, report.findings)
