"""The demo's room: synthetic devices, with keys, certificates and an authority of its own, for trying only.

Rules. The keys lie beside what they open. Nothing of it touches the records of a real room. The law lets no child be
heard at night: whenever the demo is started, in its room it is day.
"""

import os
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from interview_app.domain.custody import Custodian, Custodianship
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.house import House
from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution
from interview_app.journey import accounts, custody
from interview_app.journey.house import change_house
from interview_app.journey.keys import new_custody_identity
from interview_app.journey.room import ROOM_FILE, change_room
from interview_app.journey.room_settings import RoomSettings, write_settings
from interview_app.journey.vault_opening import NewPerson, create
from interview_app.recording.order import SYNTHETIC
from interview_app.signing.certificates import (
    SEAL_YEARS,
    certificate_pem,
    new_authority,
    new_person,
    new_seal,
    to_pkcs12,
)
from interview_app.system.age import Identity
from interview_app.system.clock import Clock
from interview_app.system.durable import create_exclusively
from interview_app.system.passphrase import read_passphrase
from interview_app.system.paths import folders_at

ROOM = Resolution(1280, 720, 25)
FACE = Resolution(640, 480, 25)
PASSPHRASE = "apple lamp river door"
"""With which everybody signs in at first."""
SIGN_IN: Mapping[AccountRole, str] = {
    AccountRole.ADMINISTRATOR: "aigul",
    AccountRole.INVESTIGATOR: "bibigul",
    AccountRole.PSYCHOLOGIST: "dinara",
}
"""The names by which they sign in."""
SIGN_PROTOCOLS = (AccountRole.INVESTIGATOR, AccountRole.PSYCHOLOGIST)
"""Who has a certificate of their own."""
LEAST_MIN = 5
"""The windows take no room for shorter recordings."""
DAY = range(8, 20)
AFTERNOON, EASTERNMOST = 15, 12
"""The hour in the demo's room where it is night outside, and how far ahead of UTC it may lie for that."""


@dataclass(frozen=True)
class DemoRoom:
    """A room for trying in the folder ``out``: what an administrator brings to it, of which nothing is set up yet."""

    out: Path

    @property
    def data(self) -> Path:
        """The room's own records."""
        return self.out / "room"

    @property
    def court(self) -> Path:
        """The court's secret key."""
        return self.out / "court-identity.txt"

    @property
    def archive(self) -> Path:
        """The archive's secret key."""
        return self.out / "archive-identity.txt"

    @property
    def seal(self) -> Path:
        """The certificate with which the room seals, and its key."""
        return self.out / "seal.p12"

    @property
    def seal_passphrase(self) -> Path:
        """The file whose first line opens the seal."""
        return self.out / "seal-passphrase.txt"

    @property
    def authority(self) -> Path:
        """The authority behind the seal."""
        return self.out / "ca.pem"

    def certificate(self, role: AccountRole) -> Path:
        """The certificate with which somebody signs the protocol, and its key; their first passphrase opens it."""
        return self.out / f"{role.value}.p12"

    @property
    def label(self) -> Path:
        """The labels of the two copies."""
        return self.out / "label.pdf"

    @property
    def targets(self) -> tuple[Path, Path]:
        """The folders that stand for two disks."""
        return self.out / "first-target", self.out / "second-target"


@dataclass(frozen=True)
class DemoPeople:
    """Who signs in to the demo's room, and who holds its keys."""

    signing_in: Mapping[AccountRole, NewPerson]
    """The administrator first."""
    court: str
    archive: str


@contextmanager
def demo_room(
    out: Path, seconds: int, people: DemoPeople, clock: Clock, *, camera_names: tuple[str, str]
) -> Iterator[DemoRoom]:
    """Put what a room and its *people* need into the new or empty folder *out*, for recordings of up to *seconds*.

    Synthetic devices are plugged in; everything else is to be set up. Until the block ends, the program keeps its
    records in ``out/room``, looks for running recorders in a folder that no real room uses, and lives by day.
    Circumstances: FILE_EXISTS, OUTPUT_UNWRITABLE.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Circumstance(Code.FILE_EXISTS, path=str(out))
    place = DemoRoom(out.absolute())
    for folder in (place.out, place.data, *place.targets):
        folder.mkdir(parents=True, exist_ok=True)
    new_custody_identity(place.court, None)
    new_custody_identity(place.archive, None)
    _certify(place, people, clock.utc())
    settings = RoomSettings(
        minutes=max(LEAST_MIN, seconds // 60 + 1),
        microphone=MicrophoneOrder(SYNTHETIC, 1),
        cameras=(CameraOrder(SYNTHETIC, camera_names[0], ROOM), CameraOrder(SYNTHETIC, camera_names[1], FACE)),
    )
    write_settings(place.data / ROOM_FILE, settings)
    with TemporaryDirectory(prefix="iv-") as runtime, folders_at(place.data, Path(runtime)), _by_day(clock.utc()):
        yield place


def set_up(place: DemoRoom, name: str, people: DemoPeople, clock: Clock) -> None:
    """Do what an administrator would: the vault with its *people*, custodians who proved their keys, disks, the seal.

    Blocks for some seconds. Circumstances of the vault.
    """
    (_, administrator), *others = people.signing_in.items()
    unlocked = create(place.data, administrator, clock)
    for role, person in others:
        accounts.add(unlocked, person, role)
    court = _custodian(place.court, people.court, Custodianship.COURT, clock)
    archive = _custodian(place.archive, people.archive, Custodianship.ARCHIVE, clock)
    passphrase = read_passphrase(place.seal_passphrase)
    change_house(unlocked, House(custodians=(court, archive), seal_passphrase=passphrase), Action.MANAGE_CUSTODY)
    change_room(
        None,
        place.data,
        lambda room: replace(
            room,
            name=name,
            targets=tuple(map(str, place.targets)),
            recipients=(court.recipient, archive.recipient),
            signer=str(place.seal),
            trust=(str(place.authority),),
        ),
    )
    unlocked.lock()


def _certify(place: DemoRoom, people: DemoPeople, now: datetime) -> None:
    """Make an authority, which is forgotten, the room's seal, and the certificates of those who sign a protocol."""
    authority = new_authority("Demo", now)
    passphrase = secrets.token_urlsafe(12)
    create_exclusively(place.authority, certificate_pem(authority.certificate))
    create_exclusively(place.seal_passphrase, passphrase.encode() + b"\n", mode=0o600)
    seal = new_seal(authority, "Demo", "Demo room", SEAL_YEARS, now)
    create_exclusively(place.seal, to_pkcs12(seal, passphrase), mode=0o600)
    for role in SIGN_PROTOCOLS:
        person = people.signing_in[role]
        own = new_person(authority, person.name, SEAL_YEARS, now)
        create_exclusively(place.certificate(role), to_pkcs12(own, person.passphrase), mode=0o600)


def _custodian(key: Path, holder: str, where: Custodianship, clock: Clock) -> Custodian:
    """Return the custodian who holds *key* and has proved it."""
    identity = Identity.load(key)
    taken_in = custody.take_in((), identity.recipient, holder, where)
    with TemporaryDirectory() as folder:
        challenge = custody.challenge(taken_in, clock)
        challenge.write(Path(folder) / "challenge.age")
        return custody.proved(
            taken_in, challenge.asked, custody.answer(Path(folder) / "challenge.age", identity), clock
        )


@contextmanager
def _by_day(now: datetime) -> Iterator[None]:
    """Let this process and its children live in a zone where it is day, if it is night at *now* in the machine's own.

    Only where the system lets a process have a zone of its own.
    """
    if now.astimezone().hour in DAY or not hasattr(time, "tzset"):
        yield
        return
    before = os.environ.get("TZ")
    ahead = min(AFTERNOON - now.hour, EASTERNMOST)
    os.environ["TZ"] = f"<{ahead:+03}>{-ahead:+}"  # POSIX counts westwards
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()
