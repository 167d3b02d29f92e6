"""Custodians' keys: taken in, proved by a challenge, and counted.

A public key that nobody can open is the worst loss there is, because it shows only in court. So each is proved: the
room encrypts a number to it, the holder decrypts it where their key is (``interview-app keys prove`` or ``age -d``) and
reads it back. That may take days, so the room remembers what it asked; but never the number, only a salted digest.
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from interview_app.domain.custody import LONGEST_TRIAL, Asked, Custodian, Custodianship, Former, Trial
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.names import person_key
from interview_app.system.age import Damaged, Identity, NotForThisKey, Recipient, encrypt
from interview_app.system.clock import Clock, iso_utc
from interview_app.system.durable import create_exclusively

DIGITS = 12
FIRST_LINE = "interview-app challenge 1"
LONGEST_FILE = 64 * 1024


@dataclass(frozen=True)
class Challenge:
    """A number for the holder of one key; ``encrypted`` is the age file that only they can open."""

    asked: Asked
    encrypted: bytes

    def write(self, path: Path) -> None:
        """Write the file that goes to the holder. Circumstances FILE_EXISTS, OUTPUT_UNWRITABLE."""
        try:
            create_exclusively(path, self.encrypted, mode=0o644)
        except FileExistsError:
            raise Circumstance(Code.FILE_EXISTS, path=str(path)) from None
        except OSError:
            raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path)) from None


def read_recipient(untrusted: str | Path) -> Recipient:
    """Return the one public key in a text or a file; comments (``#``) and blank lines are passed over.

    Circumstance RECIPIENT_INVALID for anything else, with no more than its beginning in it.
    """
    text = untrusted if isinstance(untrusted, str) else _text_of(untrusted)
    lines = [line.strip() for line in text.splitlines()]
    keys = [line.removeprefix("# public key:").strip() for line in lines if line and not line.startswith("# created")]
    keys = [key for key in keys if not key.startswith("#")]
    if len(keys) != 1:
        raise Circumstance(Code.RECIPIENT_INVALID, recipient=keys[0][:12] if keys else "")
    return Recipient.parse(keys[0])


def take_in(known: Sequence[Custodian], recipient: Recipient, holder: str, where: Custodianship) -> Custodian:
    """Return the new custodian, not proved yet. Circumstances CUSTODIAN_KNOWN, CUSTODIAN_NAMELESS."""
    if not holder.strip():
        raise Circumstance(Code.CUSTODIAN_NAMELESS)
    for one in known:
        if one.recipient == recipient.text or person_key(one.holder) == person_key(holder):
            raise Circumstance(Code.CUSTODIAN_KNOWN, holder=one.holder)
    return Custodian(recipient.text, recipient.fingerprint, " ".join(holder.split()), where)


def challenge(custodian: Custodian, clock: Clock) -> Challenge:
    """Return a new challenge for the holder of *custodian*'s key."""
    number = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    salt = secrets.token_hex(16)
    asked = Asked(custodian.recipient, salt, _digest(salt, number), iso_utc(clock.utc()))
    text = f"{FIRST_LINE}\n{grouped(number)}\n"
    return Challenge(asked, encrypt(text.encode(), [Recipient.parse(custodian.recipient)]))


def proved(custodian: Custodian, asked: Asked, untrusted_answer: str, clock: Clock) -> Custodian:
    """Return *custodian* as proved; the number counts however it is grouped.

    Circumstance CHALLENGE_WRONG if *untrusted_answer* is not the number that was asked for.
    """
    said = "".join(letter for letter in untrusted_answer if letter.isalnum())
    if asked.recipient != custodian.recipient or not hmac.compare_digest(_digest(asked.salt, said), asked.digest):
        raise Circumstance(Code.CHALLENGE_WRONG)
    return replace(custodian, proved_utc=iso_utc(clock.utc()))


def removed(custodian: Custodian, reason: str, clock: Clock) -> Former:
    """Return *custodian* as one who is none any more; whoever asks sees to it that there is a *reason*."""
    if not reason.strip():
        raise Bug("a custodian removed without a reason")
    return Former(custodian, " ".join(reason.split()), iso_utc(clock.utc()))


def trial_until(last_day: date, reason: str, today: date) -> Trial:
    """Return a trial period up to and on *last_day*; whoever asks sees to reason and length (LONGEST_TRIAL)."""
    if not reason.strip() or not today <= last_day <= today + LONGEST_TRIAL:
        raise Bug("a trial period without a reason, or longer than one may be")
    return Trial(" ".join(reason.split()), last_day.isoformat())


def answer(path: Path, identity: Identity) -> str:
    """Return the number in a challenge *path*, for its holder to read aloud.

    Circumstances: CHALLENGE_UNREADABLE (no challenge, or damaged), CHALLENGE_NOT_FOR_KEY.
    """
    try:
        with path.open("rb") as file:
            text = identity.decrypt(file.read(LONGEST_FILE)).decode("ascii")
    except NotForThisKey:
        raise Circumstance(Code.CHALLENGE_NOT_FOR_KEY, path=str(path)) from None
    except (OSError, Damaged, UnicodeDecodeError):
        raise Circumstance(Code.CHALLENGE_UNREADABLE, path=str(path)) from None
    first, _, number = text.strip().partition("\n")
    if first != FIRST_LINE or not number.replace(" ", "").isdecimal():
        raise Circumstance(Code.CHALLENGE_UNREADABLE, path=str(path))
    return number


def _digest(salt: str, number: str) -> str:
    return hashlib.sha256(f"{salt}\n{number}".encode()).hexdigest()


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(LONGEST_FILE).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Circumstance(Code.RECIPIENT_INVALID, recipient=path.name) from None


def grouped(number: str) -> str:
    """Return a number in groups of four, as it is read aloud."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))
