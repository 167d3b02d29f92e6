"""BagIt (RFC 8493): the manifests and the two declarations, written and read strictly.

We write one form only: lower-case digests, two spaces, paths in byte order, every line ended by a line feed. What we
read must be that form, so that one package has one manifest and one digest.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping

_LINE = re.compile(r"([0-9a-f]{64})  ([A-Za-z0-9][A-Za-z0-9._/-]*)")


class BagMalformed(ValueError):
    """A tag file is not in the one form that this format allows."""


def manifest(digests: Mapping[str, str]) -> bytes:
    """Return the manifest of *digests* (path to hexadecimal SHA-256)."""
    return b"".join(f"{digests[path]}  {path}\n".encode("ascii") for path in sorted(digests))


def read_manifest(untrusted: bytes) -> dict[str, str]:
    """Return path to digest; :class:`BagMalformed` for anything but the one form, paths in order, none twice."""
    try:
        text = untrusted.decode("ascii")
    except UnicodeDecodeError as error:
        raise BagMalformed("not ASCII") from error
    if text and not text.endswith("\n"):
        raise BagMalformed("last line not ended")
    digests: dict[str, str] = {}
    last = ""
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        match = _LINE.fullmatch(line)
        if match is None or any(step in ("", ".", "..") for step in match[2].split("/")):
            raise BagMalformed(f"line {number}")
        if match[2] <= last:
            raise BagMalformed(f"line {number} out of order")
        last = match[2]
        digests[last] = match[1]
    return digests


def media_digest(digests: Iterable[tuple[str, str]]) -> str:
    """Return the media digest: SHA-256 over the manifest's lines of the given (path, digest) pairs."""
    return hashlib.sha256(manifest(dict(digests))).hexdigest()


def bag_info(session: str, sealed_on: str, software: str, payload_bytes: int, payload_files: int) -> bytes:
    """Return ``bag-info.txt``; *sealed_on* is a date (RFC 8493 asks for a day)."""
    return (
        f"Bagging-Date: {sealed_on}\n"
        f"Bag-Software-Agent: {software}\n"
        f"External-Identifier: {session}\n"
        "Interview-Package-Version: 1\n"
        f"Payload-Oxum: {payload_bytes}.{payload_files}\n"
    ).encode("ascii")


def read_bag_info(untrusted: bytes) -> dict[str, str]:
    """Return the labels and values of ``bag-info.txt``; :class:`BagMalformed` if a line is not ``Label: value``."""
    try:
        lines = untrusted.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise BagMalformed("not ASCII") from error
    if lines[-1] != "":
        raise BagMalformed("last line not ended")
    pairs = [line.partition(": ") for line in lines[:-1]]
    if any(not label or not colon for label, colon, _ in pairs) or len({label for label, _, _ in pairs}) != len(pairs):
        raise BagMalformed("not labels and values")
    return {label: value for label, _, value in pairs}
