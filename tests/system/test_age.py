"""age encryption: what we write Debian's age opens, what it writes we open, and nothing outside is believed."""

import os
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.system.age import (
    IDENTITY_FILE_LIMIT,
    Damaged,
    Identity,
    NotForThisKey,
    Recipient,
    check_structure,
    decrypt,
    encrypt,
    new_identity,
    plaintext_length,
    write_identity,
)

ALICE = new_identity()
BOB = new_identity()
CAROL = new_identity()
PASSPHRASE = "құпия сөз"
# Every encoding of a point whose shared secret is zero: anybody could open what is encrypted to it.
LOW_ORDER = (
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv",
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqsuwj9m",
    "age1anllllllllllllllllllllllllllllllllllllllllllllllllls3hcv9z",
)


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("identity") / "court.key"
    write_identity(path, ALICE, PASSPHRASE)
    return path


def refusal(path: Path, passphrase: str | None = None) -> Code:
    with pytest.raises(Circumstance) as refused:
        Identity.load(path, passphrase)
    assert refused.value.params == {"path": str(path)}
    return refused.value.code


@pytest.mark.parametrize("size", [0, 1, 65536, 65537, 300_000])
def test_every_recipient_alone_opens_it(size: int) -> None:
    data = os.urandom(size)
    encrypted = encrypt(data, [ALICE.recipient, BOB.recipient])
    assert decrypt(encrypted, ALICE) == data
    assert decrypt(encrypted, BOB) == data
    with pytest.raises(NotForThisKey):
        decrypt(encrypted, CAROL)


def test_encryption_to_nobody_is_a_bug() -> None:
    with pytest.raises(Bug):
        encrypt(b"x", [])


def test_truncated_or_prolonged_is_damaged() -> None:
    encrypted = encrypt(b"x" * 70_000, [ALICE.recipient])
    for cut in (0, 1, 21, 100, 300, 65_536, len(encrypted) - 1):
        with pytest.raises(Damaged):
            decrypt(encrypted[:cut], ALICE)
    for changed in (encrypted + b"\x00", b"\n" + encrypted):
        with pytest.raises(Damaged):
            decrypt(changed, ALICE)


def test_no_byte_can_change_unnoticed() -> None:
    encrypted = encrypt(b"frames", [ALICE.recipient])
    own_stanza = range(len("age-encryption.org/v1\n"), encrypted.index(b"\n", encrypted.index(b"X25519") + 60))
    for place in range(len(encrypted)):
        changed = bytearray(encrypted)
        changed[place] ^= 0x01
        with pytest.raises((Damaged, NotForThisKey)) as noticed:
            decrypt(bytes(changed), ALICE)
        if noticed.type is NotForThisKey:
            assert place in own_stanza


# --- recipients ---


def test_a_recipient_comes_back_from_its_text() -> None:
    parsed = Recipient.parse(f" {ALICE.recipient}\n")
    assert parsed == ALICE.recipient
    assert Recipient.parse(ALICE.recipient.text.upper()).text == ALICE.recipient.text
    assert decrypt(encrypt(b"x", [parsed]), ALICE) == b"x"


def test_a_fingerprint_is_four_groups_of_four_digits() -> None:
    recipient = Recipient.parse("age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg")
    assert recipient.fingerprint == "05fd 3231 7993 0a65"  # printf %s age1… | sha256sum


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafh",
        "AGE1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN alice",
        "қаз\x00\u202e",
        *LOW_ORDER,
    ],
)
def test_what_is_no_recipient_is_named(text: str) -> None:
    with pytest.raises(Circumstance) as refused:
        Recipient.parse(text)
    assert refused.value.code is Code.RECIPIENT_INVALID


def test_a_secret_entered_as_a_recipient_is_not_repeated() -> None:
    with pytest.raises(Circumstance) as refused:
        Recipient.parse(ALICE.secret)
    assert refused.value.params == {"recipient": "AGE-SECRET-K…"}


# --- identities ---


def test_an_identity_never_shows_its_secret() -> None:
    assert ALICE.secret.startswith("AGE-SECRET-KEY-1")
    assert ALICE.secret not in f"{ALICE!r} {ALICE}"


def test_an_identity_file_is_private_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "court.key"
    write_identity(path, ALICE, None)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Identity.load(path) == ALICE
    assert Identity.load(path, "a passphrase that is not needed") == ALICE
    with pytest.raises(FileExistsError):
        write_identity(path, BOB, None)
    assert Identity.load(path) == ALICE


def test_a_file_of_several_identities_opens_for_each(tmp_path: Path) -> None:
    path = tmp_path / "keys.txt"
    path.write_text(f"# two\r\n\r\n{ALICE.secret}\r\n{BOB.secret}\r\n", encoding="utf-8")
    both = Identity.load(path)
    assert both.recipient == ALICE.recipient
    assert decrypt(encrypt(b"x", [BOB.recipient]), both) == b"x"


def test_a_locked_identity_opens_with_its_passphrase_alone(locked: Path) -> None:
    assert stat.S_IMODE(locked.stat().st_mode) == 0o600
    assert Identity.load(locked, PASSPHRASE) == ALICE
    assert refusal(locked) is Code.IDENTITY_LOCKED
    assert refusal(locked, "wrong") is Code.IDENTITY_LOCKED


def test_a_damaged_locked_identity_is_unreadable(locked: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.key"
    path.write_bytes(locked.read_bytes()[:-1])
    assert refusal(path, PASSPHRASE) is Code.IDENTITY_UNREADABLE


def test_what_is_no_identity_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "court.key"
    assert refusal(path) is Code.IDENTITY_UNREADABLE
    assert refusal(tmp_path) is Code.IDENTITY_UNREADABLE
    junk = (
        b"",
        b"# only a comment\n",
        b"\xff\xfe",
        ALICE.secret[:-1].encode(),
        f"{ALICE.secret}\n{ALICE.recipient}\n".encode(),
        encrypt(ALICE.secret.encode(), [BOB.recipient]),
        b"#" * (IDENTITY_FILE_LIMIT + 1),
    )
    for content in junk:
        path.write_bytes(content)
        assert refusal(path, "x") is Code.IDENTITY_UNREADABLE


# --- the age tool ---


def test_the_age_tool_opens_what_we_wrote_with_the_identity_we_wrote(tmp_path: Path) -> None:
    write_identity(tmp_path / "court.key", ALICE, None)
    (tmp_path / "x.age").write_bytes(encrypt(b"frames", [BOB.recipient, ALICE.recipient]))
    command = ["age", "-d", "-i", "court.key", "x.age"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout == b"frames"


def test_we_open_what_the_age_tools_wrote(tmp_path: Path) -> None:
    subprocess.run(["age-keygen", "-o", "court.key"], cwd=tmp_path, capture_output=True, check=True)
    identity = Identity.load(tmp_path / "court.key")
    command = ["age", "-r", str(identity.recipient), "-r", str(BOB.recipient)]
    encrypted = subprocess.run(command, input=b"frames", capture_output=True, check=True).stdout
    assert decrypt(encrypted, identity) == b"frames"
    assert check_structure(encrypted) == 2


def test_the_age_tool_opens_with_the_locked_identity(locked: Path, tmp_path: Path) -> None:
    (tmp_path / "x.age").write_bytes(encrypt(b"frames", [ALICE.recipient]))
    ours, terminal = os.openpty()
    command = ["setsid", "--ctty", "--wait", "age", "-d", "-i", str(locked), "-o", "plain", "x.age"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=terminal, stdout=terminal, stderr=terminal) as age:
        os.close(terminal)
        shown = b""
        while b"passphrase" not in shown:
            shown += os.read(ours, 1024)
        os.write(ours, PASSPHRASE.encode() + b"\n")
        assert age.wait() == 0
    os.close(ours)
    assert (tmp_path / "plain").read_bytes() == b"frames"


# --- structure, without a key ---


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_recipients_are_counted_without_a_key(count: int) -> None:
    for _ in range(20):  # each time with other grease
        encrypted = encrypt(b"x" * 1000, [new_identity().recipient for _ in range(count)])
        assert check_structure(encrypted) == count
        assert check_structure(encrypted[:-900]) == count


def test_an_empty_plaintext_has_a_structure() -> None:
    encrypted = encrypt(b"", [ALICE.recipient])
    assert check_structure(encrypted) == 1
    assert check_structure(encrypted[:-1]) is None


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
def test_the_length_of_the_plaintext_is_known_without_a_key(size: int) -> None:
    encrypted = encrypt(bytes(size), [ALICE.recipient, BOB.recipient])
    assert plaintext_length(encrypted[:2048], len(encrypted)) == size
    assert plaintext_length(b"junk", len(encrypted)) is None
    assert plaintext_length(encrypted[:2048], 100) is None


def test_other_files_have_no_structure(locked: Path) -> None:
    encrypted = encrypt(b"x", [ALICE.recipient])
    stanza_end = encrypted.index(b"\n", encrypted.index(b"X25519") + 60) + 1
    others = (
        b"",
        b"age-encryption.org/v1\n",
        encrypted[:stanza_end],
        encrypted.replace(b"/v1\n", b"/v2\n", 1),
        encrypted.replace(b"\n", b"\r\n"),
        encrypted.replace(b"-> X25519 ", b"-> X25518 ", 1),
        encrypted.replace(b"\n--- ", b"=\n--- ", 1),
        locked.read_bytes(),
        b"-----BEGIN AGE ENCRYPTED FILE-----\n",
    )
    for other in others:
        assert check_structure(other) is None


@given(st.binary(max_size=400))
def test_junk_has_no_structure_and_is_damaged(junk: bytes) -> None:
    assert check_structure(junk) is None
    with pytest.raises(Damaged):
        decrypt(junk, ALICE)
