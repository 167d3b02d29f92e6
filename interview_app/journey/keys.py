"""New keys: a custody identity, which opens packages, and a seal certificate, which vouches for them.

Nothing is overwritten: if any output exists, nothing at all is written. If a later output cannot be written, those
written before it are taken back, so that a second attempt meets a clean place.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.signing.certificates import (
    SEAL_YEARS,
    Authority,
    authority_key_pem,
    certificate_pem,
    new_authority,
    new_seal,
    read_authority,
    to_pkcs12,
)
from interview_app.signing.signer import fingerprint
from interview_app.signing.trust import load_anchors
from interview_app.system.age import new_identity, write_identity
from interview_app.system.durable import create_exclusively, remove

ORGANISATION = "Organisation not stated"
ROOM = "Interview room"
_PRIVATE = 0o600
_PUBLIC = 0o644


@dataclass(frozen=True)
class CustodyKey:
    """A new identity: the recipient to encrypt to, its fingerprint to compare, and the file of the secret."""

    recipient: str
    fingerprint: str
    path: Path


@dataclass(frozen=True)
class SealCertificate:
    """A new seal certificate: its PKCS#12 file and the certificate that verifiers must be told to trust."""

    path: Path
    subject: str
    fingerprint: str
    not_after: datetime
    authority_path: Path
    authority_fingerprint: str
    authority_is_new: bool


def new_custody_identity(out: Path, passphrase: str | None) -> CustodyKey:
    """Write a new age identity to the new file *out* (mode 0600), encrypted if there is a *passphrase* (seconds).

    Circumstances: FILE_EXISTS, OUTPUT_UNWRITABLE.
    """
    _refuse_empty(passphrase)
    _refuse_existing(out)
    identity = new_identity()
    try:
        write_identity(out, identity, passphrase)
    except OSError as error:
        raise _unwritten(out, error) from None
    return CustodyKey(identity.recipient.text, identity.recipient.fingerprint, out)


def new_seal_certificate(
    out: Path,
    authority: Path,
    *,
    at: datetime,
    passphrase: str | None,
    authority_key: Path | None = None,
    organisation: str = ORGANISATION,
    room: str = ROOM,
    years: int = SEAL_YEARS,
) -> SealCertificate:
    """Write a seal certificate with its key to *out* (PKCS#12, mode 0600), issued by the authority in *authority*.

    If *authority* and *authority_key* both exist, that authority issues it. If neither exists, a new one is made: its
    certificate goes to *authority* and its key to *authority_key* (both PEM, the key under the same *passphrase*);
    without *authority_key* its key is forgotten.

    Circumstances: FILE_EXISTS (*out*, or one of the authority's two files without the other), OUTPUT_UNWRITABLE;
    TRUST_UNREADABLE, SIGNER_UNREADABLE, SIGNER_PASSPHRASE, SIGNER_NOT_VALID_NOW of the existing authority.
    """
    _refuse_empty(passphrase)
    _refuse_existing(out)
    outputs: list[tuple[Path, bytes, int]] = []
    if authority_key is not None and authority.exists() and authority_key.exists():
        issuer = _read_authority(authority, authority_key, passphrase)
    else:
        _refuse_existing(authority)
        issuer = new_authority(organisation, at)
        outputs.append((authority, certificate_pem(issuer.certificate), _PUBLIC))
        if authority_key is not None:
            _refuse_existing(authority_key)
            outputs.append((authority_key, authority_key_pem(issuer, passphrase), _PRIVATE))
    signer = new_seal(issuer, organisation, room, years, at)
    _write_all([*outputs, (out, to_pkcs12(signer, passphrase), _PRIVATE)])
    return SealCertificate(
        path=out,
        subject=signer.subject,
        fingerprint=signer.fingerprint,
        not_after=signer.certificate.not_valid_after_utc,
        authority_path=authority,
        authority_fingerprint=fingerprint(issuer.certificate),
        authority_is_new=bool(outputs),
    )


def _read_authority(certificate: Path, key: Path, passphrase: str | None) -> Authority:
    anchors = load_anchors([certificate])
    if len(anchors) != 1:
        raise Circumstance(Code.TRUST_UNREADABLE, path=str(certificate))
    try:
        return read_authority(anchors[0], key.read_bytes(), passphrase)
    except OSError:
        raise Circumstance(Code.SIGNER_UNREADABLE, path=str(key)) from None
    except Circumstance as circumstance:
        raise Circumstance(circumstance.code, path=str(key)) from None


def _write_all(outputs: list[tuple[Path, bytes, int]]) -> None:
    written: list[Path] = []
    for path, content, mode in outputs:
        try:
            create_exclusively(path, content, mode=mode)
        except OSError as error:
            for earlier in written:
                remove(earlier)
            raise _unwritten(path, error) from None
        written.append(path)


def _refuse_empty(passphrase: str | None) -> None:
    if passphrase == "":
        raise Bug("an empty passphrase would lock nothing; the caller asks again, or passes None")


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise Circumstance(Code.FILE_EXISTS, path=str(path))


def _unwritten(path: Path, error: OSError) -> Circumstance:
    code = Code.FILE_EXISTS if isinstance(error, FileExistsError) else Code.OUTPUT_UNWRITABLE
    return Circumstance(code, path=str(path))
