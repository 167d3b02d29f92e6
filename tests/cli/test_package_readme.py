"""The README that goes into every package: its commands work, in their order, with ordinary tools alone."""

import re
import subprocess
from pathlib import Path

import pytest

from resources import package_readme

COMMAND = re.compile(r"^    \$ (.+)$", re.MULTILINE)


def commands() -> list[str]:
    return COMMAND.findall(package_readme().decode("utf-8"))


def carry_out(demo: Path, lines: list[str]) -> str:
    """Run *lines* inside the package as a reader would type them; stop at the first that fails."""
    (demo / "identity.txt").write_bytes((demo / "court-identity.txt").read_bytes())
    done = subprocess.run(
        ["sh", "-eu"],
        input="\n".join(lines),
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=demo / "package",
    )
    return done.stdout + done.stderr


def test_the_package_carries_it_byte_for_byte(demonstration: Path) -> None:
    assert (demonstration / "package/data/README.txt").read_bytes() == package_readme()


def test_it_speaks_three_languages_on_lines_that_fit_a_page() -> None:
    text = package_readme().decode("utf-8")
    for heading in ("ҚАЗАҚША", "РУССКИЙ", "ENGLISH"):
        assert f"\n{heading}\n" in text
    prose = [line for line in text.splitlines() if not line.startswith("    $ ")]
    assert max(map(len, prose)) <= 80
    for step in range(7):
        assert len(re.findall(rf"^{step}  ", text, re.MULTILINE)) == 3


def test_its_commands_check_and_open_a_package(own: Path) -> None:
    said = carry_out(own, commands())
    assert said.count("CMS Verification successful") == 2
    assert re.search(r"^[1-9]\d* events read$", said, re.MULTILINE)
    assert "does not follow" not in said
    digests = re.findall(r'^([0-9a-f]{64})  -$|"media_digest":"([0-9a-f]{64})"', said, re.MULTILINE)
    assert digests[0][0] == digests[1][1]
    streams = ["ffprobe", "-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0"]
    codecs = subprocess.run([*streams, own / "opened/part-001-copy.mp4"], check=True, capture_output=True).stdout
    assert codecs.split() == [b"h264", b"h264", b"flac"]


@pytest.mark.parametrize("place", ["data/media/part-001/new.m4s.age", "data/new"])
def test_a_file_too_many_is_named_by_the_third_command(own: Path, place: str) -> None:
    listing = next(line for line in commands() if "uniq -u" in line)
    assert carry_out(own, [listing]) == ""
    (own / "package" / place).write_bytes(b"")
    assert carry_out(own, [listing]) == f"{place}\n"


def test_a_broken_chain_is_seen(own: Path) -> None:
    lines = commands()
    opening = [line for line in lines if "=../" in line or "mkdir" in line or "data/events" in line]
    chain = [line for line in lines if "PREV" in line]
    carry_out(own, opening)
    events = own / "opened/events.jsonl"
    untouched = events.read_text()
    events.write_text(re.sub(r'"t_ns":(\d)', r'"t_ns":9\1', untouched, count=1))
    assert "event 2 does not follow the one before it" in carry_out(own, ["OUT=../opened", *chain])
    events.write_text("".join(untouched.splitlines(keepends=True)[1:]))
    assert "event 1 does not follow the one before it" in carry_out(own, ["OUT=../opened", *chain])


def test_media_that_the_chain_does_not_name_are_seen(own: Path) -> None:
    lines = commands()
    carry_out(own, [line for line in lines if "=../" in line or "mkdir" in line or "data/events" in line])
    events = own / "opened/events.jsonl"
    assert carry_out(own, ["OUT=../opened", lines[-1]]) == ""
    events.write_text(re.sub(r'.*"segment_closed".*\n', "", events.read_text()))
    assert re.fullmatch(r"([0-9a-f]{64}\n)+", carry_out(own, ["OUT=../opened", lines[-1]]))
