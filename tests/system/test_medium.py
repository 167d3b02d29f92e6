"""What a folder lies on: only what the system says for certain makes it one that cannot be rewritten."""

import os
from pathlib import Path

import pytest

from interview_app.system.medium import is_rewritable


class Machine:
    """What Linux says of the disk on which *folder* lies."""

    def __init__(self, folder: Path) -> None:
        self.proc, self.system = folder / "proc", folder / "sys"
        self.folder = folder / "disk"
        self.folder.mkdir()
        device = self.folder.stat().st_dev
        self.number = f"{os.major(device)}:{os.minor(device)}"
        (self.proc / "self").mkdir(parents=True)

    def mounted(self, line: str) -> "Machine":
        (self.proc / "self" / "mountinfo").write_text(
            f"1 0 254:77 / / ro - ext4 /dev/x ro\n{line.format(number=self.number)}\n"
        )
        return self

    def rewritable(self) -> bool:
        return is_rewritable(self.folder / "not" / "there yet", self.proc, self.system)


@pytest.mark.parametrize(
    ("line", "rewritable"),
    [
        ("2 1 {number} / /disk rw,relatime shared:1 - ext4 /dev/sdb1 rw", True),
        ("2 1 {number} / /disk rw,relatime - ext4 /dev/sdb1 rw,errors=remount-ro", True),
        ("2 1 {number} / /disk ro,relatime shared:1 - ext4 /dev/sdb1 rw", False),
        ("2 1 {number} / /disk rw,relatime - ext4 /dev/sdb1 ro", False),
        ("2 1 {number} / /disk rw,relatime shared:1 master:2 - udf /dev/sr0 rw", False),
        ("2 1 {number} / /disk ro - iso9660 /dev/sr0 ro", False),
        ("2 1 99:99 / /disk ro - iso9660 /dev/sr0 ro", True),
        ("a line that says nothing", True),
    ],
)
def test_the_mount_says_it(tmp_path: Path, line: str, rewritable: bool) -> None:
    assert Machine(tmp_path).mounted(line).rewritable() is rewritable


@pytest.mark.parametrize(("says", "rewritable"), [("1\n", False), ("0\n", True)])
def test_the_device_says_it(tmp_path: Path, says: str, rewritable: bool) -> None:
    machine = Machine(tmp_path).mounted("2 1 {number} / /disk rw - ext4 /dev/sdb1 rw")
    told = machine.system / "dev" / "block" / machine.number
    told.mkdir(parents=True)
    (told / "ro").write_text(says)
    assert machine.rewritable() is rewritable


def test_where_nothing_can_be_asked_it_can_be_rewritten(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    assert machine.rewritable()
    assert is_rewritable(tmp_path)
