"""The room as it was set up: one file of declared data, ``room.toml`` in the data folder.

Rules. A key that is not declared, or not as declared, makes the whole file broken: it is set aside as
``room.toml.broken-N`` with the line said, never overwritten, and the defaults hold. A key that is not there has its
default. Paths in the file may be relative to it; they are handed out absolute. No secret stands in it: of the seal
certificate's passphrase only where it comes from. Language and look of the windows are no settings of the room: they
are chosen in the windows, which keep them; where an old file still names them, that is passed over.
"""

import json
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json
from interview_app.domain.session import CameraOrder, MicrophoneOrder
from interview_app.system import durable
from interview_app.system.passphrase import read_passphrase
from interview_app.system.toml_lines import line_of, line_of_mistake

if TYPE_CHECKING:
    from interview_app.signing.signer import SealSigner

ROOM_FILE = "room.toml"
MOST_CAMERAS = 2
MOST_TARGETS = 2
MOST_MINUTES = 720
THE_MACHINES_OWN = MicrophoneOrder("", 1)
_OF_THE_WINDOWS = frozenset({"language", "theme"})
_RECIPIENT = re.compile(r"age1[ac-hj-np-z02-9]{58}")


class SoundCodec(StrEnum):
    """How sound is stored."""

    FLAC = "flac"
    AAC = "aac"


class Missing(StrEnum):
    """What a room lacks before it can record; the text's key is ``missing.<code>``."""

    CAMERA = "camera"
    RECIPIENT = "recipient"
    SIGNER = "signer"
    TARGET = "target"


class Caution(StrEnum):
    """What a room can record with, but should not; the text's key is ``caution.<code>``."""

    ONE_RECIPIENT = "one_recipient"
    ONE_TARGET = "one_target"
    NO_TRUST = "no_trust"


@dataclass(frozen=True)
class RoomSettings:
    """A room's settings. ``targets``: the master's folder first; ``minutes``: the usual length, which must fit on them.

    ``signer`` is the PKCS#12 file of the seal; its passphrase is asked for unless ``signer_passphrase_file`` names a
    file whose first line it is. ``trust`` are certificates of authorities by which the room judges its own seals.
    ``pause_key`` is what a foot pedal or a button of the room sends, as Qt writes keys (``F13``); '' for none.
    ``timestamps`` is the address of a time-stamp server (RFC 3161) on this machine or in its network; '' for none.
    """

    name: str = ""
    overlay: bool = True
    sound_codec: SoundCodec = SoundCodec.FLAC
    minutes: int = 120
    targets: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signer: str = ""
    signer_passphrase_file: str = ""
    trust: tuple[str, ...] = ()
    pause_key: str = ""
    timestamps: str = ""
    microphone: MicrophoneOrder = THE_MACHINES_OWN
    cameras: tuple[CameraOrder, ...] = ()

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What must be there before anything can be recorded and sealed."""
        needed = (
            (Missing.CAMERA, self.cameras),
            (Missing.RECIPIENT, self.recipients),
            (Missing.SIGNER, self.signer),
            (Missing.TARGET, self.targets),
        )
        return tuple(code for code, there in needed if not there)

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What should be better."""
        poor = (
            (Caution.ONE_RECIPIENT, len(set(self.recipients)) == 1),
            (Caution.ONE_TARGET, len(self.targets) == 1),
            (Caution.NO_TRUST, not self.trust),
        )
        return tuple(code for code, so in poor if so)


@dataclass(frozen=True)
class ReadSettings:
    """The settings, and the circumstance SETTINGS_SET_ASIDE where a broken file had to give way to the defaults."""

    settings: RoomSettings
    trouble: Circumstance | None


def read_settings(path: Path) -> ReadSettings:
    """Return what *path* says; the defaults where there is no file. Blocks for milliseconds.

    Circumstance OUTPUT_UNWRITABLE where a broken file cannot even be set aside.
    """
    source = ""
    try:
        source = path.read_text(encoding="utf-8")
        return ReadSettings(_parse(source, path.parent), None)
    except FileNotFoundError:
        return ReadSettings(RoomSettings(), None)
    except tomllib.TOMLDecodeError as error:
        line, key = line_of_mistake(source, error), ""
    except Undeclared as fault:
        unknown = re.fullmatch(r"unknown key '(.*)'", fault.reason)
        key = f"{fault.where}.{unknown[1]}".lstrip(".") if unknown else fault.where
        line = line_of(source, key)
    except (OSError, UnicodeDecodeError):
        line, key = 0, ""
    aside = _set_aside(path)
    return ReadSettings(
        RoomSettings(), Circumstance(Code.SETTINGS_SET_ASIDE, path=str(aside), line=line, key=key or path.name)
    )


def write_settings(path: Path, settings: RoomSettings) -> None:
    """Write *settings* durably in the place of what *path* said. Blocks for milliseconds (a sync).

    Circumstance OUTPUT_UNWRITABLE.
    """
    try:
        durable.replace(path, _toml(settings).encode(), mode=0o600)
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path)) from None


def open_signer(settings: RoomSettings, asked: str | None, at: datetime) -> "SealSigner":
    """Return the room's signer, by the passphrase that was *asked* for or the one in the file. Blocks up to a second.

    Circumstances: SIGNER_UNREADABLE, SIGNER_PASSPHRASE (ask, or ask again), PASSPHRASE_UNREADABLE and those of
    :func:`interview_app.signing.signer.load_signer`.
    """
    from interview_app.signing.signer import load_signer

    passphrase = asked
    if passphrase is None and settings.signer_passphrase_file:
        passphrase = read_passphrase(Path(settings.signer_passphrase_file))
    return load_signer(Path(settings.signer), passphrase, at)


def _parse(source: str, folder: Path) -> RoomSettings:
    defaults = cast("dict[str, Json]", to_json(RoomSettings()))
    said = {key: value for key, value in tomllib.loads(source).items() if key not in _OF_THE_WINDOWS}
    read = from_json(RoomSettings, defaults | said)
    _check(read)

    def place(text: str) -> str:
        return str((folder / text).absolute()) if text else ""

    return replace(
        read,
        targets=tuple(map(place, read.targets)),
        trust=tuple(map(place, read.trust)),
        signer=place(read.signer),
        signer_passphrase_file=place(read.signer_passphrase_file),
    )


def _check(read: RoomSettings) -> None:
    """Raise :class:`Undeclared` for a value outside its range."""
    wrong = {
        "minutes": not 1 <= read.minutes <= MOST_MINUTES,
        f"targets[{MOST_TARGETS}]": len(read.targets) > MOST_TARGETS,
        "targets": not all(read.targets),
        "microphone.channels": read.microphone.channels not in (1, 2),
        "timestamps": bool(read.timestamps) and not _is_local(read.timestamps),
        f"cameras[{MOST_CAMERAS}]": len(read.cameras) > MOST_CAMERAS,
    }
    wrong |= {f"recipients[{n}]": _RECIPIENT.fullmatch(one) is None for n, one in enumerate(read.recipients)}
    for number, camera in enumerate(read.cameras):
        size = camera.resolution
        even = size.width % 2 == size.height % 2 == 0
        fits = 160 <= size.width <= 3840 and 120 <= size.height <= 2160 and 1 <= size.rate <= 60
        wrong[f"cameras[{number}].resolution"] = not (even and fits)
    for where, so in wrong.items():
        if so:
            raise Undeclared(where, "out of range")


def _is_local(address: str) -> bool:
    from interview_app.signing.time_stamps import require_local

    try:
        require_local(address)
    except Circumstance:
        return False
    return True


def _set_aside(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
        number += 1
    try:
        path.rename(aside)
        durable.sync_folder(path.parent)
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path)) from None
    return aside


def _toml(settings: RoomSettings) -> str:
    """Return *settings* as TOML: plain keys first, then tables."""
    lines: list[str] = []
    items = cast("dict[str, Json]", to_json(settings)).items()
    for key, value in sorted(items, key=lambda item: _is_table(item[1])):  # an empty list of tables is a plain key
        match value:
            case dict():
                lines += ["", f"[{key}]", *(f"{name} = {_value(one)}" for name, one in value.items())]
            case [dict(), *_]:
                for table in value:
                    rows = cast("dict[str, Json]", table).items()
                    lines += ["", f"[[{key}]]", *(f"{name} = {_value(one)}" for name, one in rows)]
            case _:
                lines.append(f"{key} = {_value(value)}")
    return "\n".join(lines) + "\n"


def _is_table(value: Json) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict) for one in value))


def _value(value: Json) -> str:
    match value:
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case bool():
            return "true" if value else "false"
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case dict():
            return f"{{ {', '.join(f'{name} = {_value(one)}' for name, one in value.items())} }}"
        case _:
            return str(value)
