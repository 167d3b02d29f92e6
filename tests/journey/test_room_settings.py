"""The room's settings: written and read back alike, broken files set aside with their line, nothing overwritten."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution
from interview_app.journey.keys import new_seal_certificate
from interview_app.journey.live_view import TroubleCode
from interview_app.journey.playback import Playback
from interview_app.journey.room_settings import (
    ROOM_FILE,
    Caution,
    Missing,
    RoomSettings,
    _toml,
    open_signer,
    read_settings,
    write_settings,
)
from interview_app.system.age import new_identity
from interview_app.system.clock import SystemClock
from interview_app.system.texts import LANGUAGES, Texts

KEYS = tuple(new_identity().recipient.text for _ in range(2))
WHOLE = RoomSettings(
    name='Бөлме "1"',
    targets=("/media/first", "/media/second"),
    recipients=KEYS,
    signer="/etc/seal.p12",
    trust=("/etc/ca.pem",),
    pause_key="F13",
    timestamps="http://192.168.0.5:3161/tsa",
    microphone=MicrophoneOrder("pulse", 2),
    cameras=(
        CameraOrder("/dev/video0", "Бөлме", Resolution(1920, 1080, 25)),
        CameraOrder("rtsp://10.0.0.2/1", "Бет", Resolution(640, 480, 30)),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ROOM_FILE


def test_what_is_written_is_read_back(path: Path) -> None:
    write_settings(path, WHOLE)
    read = read_settings(path)
    assert (read.settings, read.trouble) == (WHOLE, None)
    assert path.stat().st_mode & 0o077 == 0


def test_a_room_without_devices_is_read_back(path: Path) -> None:
    write_settings(path, RoomSettings(name="Room 1"))
    read = read_settings(path)
    assert (read.settings, read.trouble) == (RoomSettings(name="Room 1"), None)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_survives(name: str) -> None:
    assert tomllib.loads(_toml(replace(WHOLE, name=name)))["name"] == name


def test_a_room_that_was_never_set_up_has_the_defaults(path: Path) -> None:
    read = read_settings(path)
    assert (read.settings, read.trouble) == (RoomSettings(), None)
    assert read.settings.missing == tuple(Missing)
    assert not path.exists()


def test_what_is_left_out_has_its_default_and_paths_count_from_the_file(path: Path) -> None:
    path.write_text(f'targets = ["copies", "/media/x"]\nsigner = "seal.p12"\nrecipients = ["{KEYS[0]}"]\n')
    settings = read_settings(path).settings
    assert settings.targets == (str(path.parent / "copies"), "/media/x")
    assert settings.signer == str(path.parent / "seal.p12")
    assert settings.missing == (Missing.CAMERA,)
    assert settings.cautions == (Caution.ONE_RECIPIENT, Caution.NO_TRUST)


def test_a_good_room_lacks_nothing() -> None:
    assert (WHOLE.missing, WHOLE.cautions) == ((), ())
    assert replace(WHOLE, targets=WHOLE.targets[:1]).cautions == (Caution.ONE_TARGET,)


CAMERA = '[[cameras]]\nsource = "0"\nname = "a"\nresolution = { width = 640, height = 480, rate = 25 }\n'


@pytest.mark.parametrize(
    ("source", "line", "key"),
    [
        ('name = "x"\ncolour = "red"\n', 2, "colour"),
        ('name = "x"\noverlay = 1\n', 2, "overlay"),
        ('name = "x"\nsound_codec = "mp3"\n', 2, "sound_codec"),
        ("\nminutes = 0\n", 2, "minutes"),
        ('timestamps = "http://stamps.example.org/tsa"\n', 1, "timestamps"),
        ('recipients = [\n  "age1no",\n]\n', 1, "recipients[0]"),
        ("[microphone]\nsource = 'x'\nchannels = 3\n", 3, "microphone.channels"),
        ("[microphone]\nsource = 'x'\n", 1, "microphone"),
        (CAMERA + "\n" + CAMERA.replace("640", "641"), 9, "cameras[1].resolution"),
        (CAMERA + CAMERA + "flip = true\n", 9, "cameras[1].flip"),
        (CAMERA * 3, 9, "cameras[2]"),
        ('targets = ["a", "b", "c"]\n', 1, "targets[2]"),
        ("name = \n", 1, ROOM_FILE),
        ("name = 'x'\nname = 'y'\n", 2, ROOM_FILE),
    ],
)
def test_a_broken_file_is_set_aside_with_its_line(path: Path, source: str, line: int, key: str) -> None:
    path.write_text(source)
    read = read_settings(path)
    assert read.settings == RoomSettings()
    assert read.trouble is not None
    aside = path.with_name(f"{ROOM_FILE}.broken-1")
    assert (read.trouble.code, dict(read.trouble.params)) == (
        Code.SETTINGS_SET_ASIDE,
        {"path": str(aside), "line": line, "key": key},
    )
    assert aside.read_text() == source
    assert not path.exists()


def test_every_broken_file_is_kept(path: Path) -> None:
    for number in (1, 2, 3):
        path.write_bytes(b"\xff%d" % number)
        assert read_settings(path).trouble is not None
    assert [path.with_name(f"{ROOM_FILE}.broken-{number}").read_bytes() for number in (1, 2, 3)] == [
        b"\xff1",
        b"\xff2",
        b"\xff3",
    ]


def test_settings_that_cannot_be_written_say_so(path: Path) -> None:
    path.mkdir()
    (path / "x").touch()
    with pytest.raises(Circumstance) as refused:
        write_settings(path, WHOLE)
    assert refused.value.code is Code.OUTPUT_UNWRITABLE
    assert [one.name for one in path.iterdir()] == ["x"]


def test_the_seals_passphrase_comes_from_the_file_or_from_a_person(tmp_path: Path) -> None:
    clock = SystemClock()
    new_seal_certificate(tmp_path / "seal.p12", tmp_path / "ca.pem", at=clock.utc(), passphrase="secret")
    (tmp_path / "passphrase").write_text("secret\n")
    settings = RoomSettings(signer=str(tmp_path / "seal.p12"))
    with pytest.raises(Circumstance) as refused:
        open_signer(settings, None, clock.utc())
    assert refused.value.code is Code.SIGNER_PASSPHRASE
    asked = open_signer(settings, "secret", clock.utc())
    by_file = replace(settings, signer_passphrase_file=str(tmp_path / "passphrase"))
    assert open_signer(by_file, None, clock.utc()).fingerprint == asked.fingerprint


def test_language_and_look_of_an_old_file_are_passed_over_and_not_written_again(path: Path) -> None:
    path.write_text('language = "ru"\ntheme = "dark"\nname = "Room 1"\n')
    read = read_settings(path)
    assert (read.settings, read.trouble) == (RoomSettings(name="Room 1"), None)
    write_settings(path, read.settings)
    assert not {"language", "theme"} & tomllib.loads(path.read_text()).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_room_has_a_text(language: str) -> None:
    texts = Texts(language)
    tables = (("missing", Missing), ("caution", Caution), ("trouble", TroubleCode), ("playback", Playback))
    assert not [f"{table}.{one}" for table, codes in tables for one in codes if f"{table}.{one}" not in texts]
