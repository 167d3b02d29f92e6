"""Tokens without hardware: SoftHSM, a PKCS#11 module whose tokens are folders of this run's own.

``soft_tokens`` points this process to that folder before the module is loaded, which happens once a process.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import pkcs11
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from interview_app.signing.signer import SealKey
from interview_app.signing.tokens import TokenKey

PIN = "4821"


class SoftTokens:
    """A reader with any number of tokens in it."""

    module = Path("/usr/lib/softhsm/libsofthsm2.so")

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "tokens"
        self._folder.mkdir()
        self._work = folder
        self._identifiers = count(1)
        (folder / "softhsm2.conf").write_text(f"directories.tokendir = {self._folder}\nlog.level = ERROR\n")

    def insert(self, label: str) -> str:
        """Make an empty token and return its serial."""
        self._util("--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "12345678")
        return self._token(label).serial.decode()

    def put(self, token: str, label: str, key: SealKey, certificates: Sequence[x509.Certificate]) -> TokenKey:
        """Put a key and its certificate, the first of *certificates*, on a token, and the others beside them."""
        identifier = next(self._identifiers).to_bytes(2, "big")
        pem = self._work / "key.pem"
        pem.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        self._util("--import", str(pem), "--token", token, "--pin", PIN, "--label", label, "--id", identifier.hex())
        pem.unlink()
        for number, certificate in enumerate(certificates):
            self.put_certificate(token, f"authority {number}" if number else label, certificate, identifier)
            identifier = b""
        return TokenKey(self.module, token, "", label)

    def put_certificate(self, token: str, label: str, certificate: x509.Certificate, identifier: bytes) -> None:
        """Put a certificate alone on a token."""
        with self._token(token).open(rw=True, user_pin=PIN) as session:
            session.create_object(
                {
                    pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                    pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                    pkcs11.Attribute.TOKEN: True,
                    pkcs11.Attribute.PRIVATE: False,
                    pkcs11.Attribute.LABEL: label,
                    pkcs11.Attribute.ID: identifier,
                    pkcs11.Attribute.SUBJECT: certificate.subject.public_bytes(),
                    pkcs11.Attribute.VALUE: certificate.public_bytes(Encoding.DER),
                }
            )

    def remove(self, label: str) -> None:
        """Pull a token out of its reader."""
        self._util("--delete-token", "--token", label)

    def _token(self, label: str) -> pkcs11.Token:
        module = pkcs11.lib(str(self.module))
        module.reinitialize()  # it sees what softhsm2-util did, and forgets what was pulled out
        return next(module.get_tokens(token_label=label))

    def _util(self, *arguments: str) -> None:
        subprocess.run(["softhsm2-util", *arguments], check=True, capture_output=True)


@pytest.fixture(scope="session")
def soft_tokens() -> Iterator[SoftTokens]:
    """The reader; every test brings tokens of its own names."""
    folder = Path(tempfile.mkdtemp(prefix="token-"))
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    yield SoftTokens(folder)
    pkcs11.unload(str(SoftTokens.module))
    if before is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = before
    shutil.rmtree(folder)
