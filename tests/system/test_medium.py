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
            f"1 0 254:77 / / ro - ext4 /dev/x ro\n{line.format(number=self.number, disk=self.folder)}\n"
        )
        return self

    def says(self, name: str, word: str) -> "Machine":
        told = self.system / "dev" / "block" / self.number / name
        told.parent.mkdir(parents=True, exist_ok=True)
        told.write_text(word)
        return self

    def rewritable(self) -> bool:
        return is_rewritable(self.folder / "not" / "there yet", self.proc, self.system)


@pytest.mark.parametrize(
    ("line", "rewritable"),
    [
        ("2 1 {number} / {disk} rw,relatime shared:1 - ext4 /dev/sdb1 rw", True),
        ("2 1 {number} / {disk} rw,relatime - ext4 /dev/sdb1 rw,errors=remount-ro", True),
        ("2 1 {number} / {disk} ro,relatime shared:1 - ext4 /dev/sdb1 rw", False),
        ("2 1 {number} / {disk} rw,relatime - ext4 /dev/sdb1 ro", False),
        ("2 1 {number} / {disk} rw,relatime shared:1 master:2 - udf /dev/sdb1 rw", True),
        ("2 1 {number} / {disk} ro - iso9660 /dev/sr0 ro", False),
        ("2 1 99:99 / {disk} ro - iso9660 /dev/sr0 ro", True),
        ("2 1 {number} / {disk} rw - ext4 /dev/sdb1 rw\n3 1 {number} / /elsewhere ro - ext4 /dev/sdb1 rw", True),
        ("2 1 {number} / / ro - ext4 /dev/sdb1 rw\n3 1 {number} / {disk} rw - ext4 /dev/sdb1 rw", True),
        ("2 1 {number} / / rw - ext4 /dev/sdb1 rw\n3 1 {number} / {disk} ro - ext4 /dev/sdb1 rw", False),
        ("a line that says nothing", True),
    ],
)
def test_the_mount_says_it(tmp_path: Path, line: str, rewritable: bool) -> None:
    assert Machine(tmp_path).mounted(line).rewritable() is rewritable


@pytest.mark.parametrize(("says", "rewritable"), [("1\n", False), ("0\n", True)])
def test_the_device_says_it(tmp_path: Path, says: str, rewritable: bool) -> None:
    machine = Machine(tmp_path).mounted("2 1 {number} / {disk} rw - ext4 /dev/sdb1 rw").says("ro", says)
    assert machine.rewritable() is rewritable


@pytest.mark.parametrize(("device", "rewritable"), [("5\n", False), ("0\n", True)])
def test_a_disc_is_one_in_a_drive_for_discs(tmp_path: Path, device: str, rewritable: bool) -> None:
    machine = Machine(tmp_path).mounted("2 1 {number} / {disk} rw - udf /dev/sr0 rw").says("device/type", device)
    assert machine.rewritable() is rewritable


def test_a_name_with_a_blank_is_read_as_the_system_writes_it(tmp_path: Path) -> None:
    (tmp_path / "a disk").mkdir()
    machine = Machine(tmp_path / "a disk")
    line = "2 1 {number} / {disk} ro - ext4 /dev/sdb1 rw".replace("{disk}", str(machine.folder).replace(" ", "\\040"))
    assert not machine.mounted(line).rewritable()


def test_where_nothing_can_be_asked_it_can_be_rewritten(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    assert machine.rewritable()
    assert is_rewritable(tmp_path)
