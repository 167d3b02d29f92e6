"""The one shape that ``seal.p7s`` may have: CMS SignedData (RFC 5652) as CAdES-B-B (ETSI EN 319 122-1), in DER.

A seal is fully determined by four things: the chain of certificates, the digest of the content, the signing time and
the signature value. :func:`encode` writes them in the only order and form allowed; :func:`parse` takes them out of
untrusted bytes and refuses the bytes if encoding them again gives anything else. So nothing can hide in a seal, and
no byte of it can change unnoticed: it is either fixed here, or signed, or the signature.

* content: detached, type ``data``; digest algorithm SHA-256; one signer, named by issuer and serial number;
* signature algorithm: ``sha256WithRSAEncryption`` or ``ecdsa-with-SHA256``, as the signer's key demands;
* signed attributes, these four and no other: contentType, messageDigest, signingTime (UTC, whole seconds),
  signingCertificateV2 with SHA-256 of *every* embedded certificate, the signer's first, then upwards. CAdES asks only
  for the first; naming the rest binds their bytes to the signature too;
* certificates: the chain without its root; unsigned attributes, revocation lists, other signers: none.

Certificates and names are copied byte for byte, never decoded and written anew: asn1crypto's own writer takes a length
that ends in 0x80 for an indefinite one and then encodes the whole value again, which can change it.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from asn1crypto import parser

SEAL_LIMIT = 2**16
"""Bytes above which nothing is taken for a seal: a signature and a handful of certificates."""

_UNIVERSAL, _CONTEXT = 0, 2
_PRIMITIVE, _CONSTRUCTED = 0, 1
_INTEGER, _OCTETS, _NULL, _OID, _SEQUENCE, _SET, _UTC_TIME, _GENERALIZED_TIME = 2, 4, 5, 6, 16, 17, 23, 24
_FIRST_GENERALIZED_YEAR = 2050  # RFC 5652, section 11.3: UTCTime through 2049


class NotCanonical(ValueError):
    """The bytes are not a seal in the one shape that is allowed."""


class UnknownAlgorithm(ValueError):
    """The bytes are a CMS signature made with algorithms that this version does not know."""


@dataclass(frozen=True)
class SealParts:
    """What a seal says: certificates in DER (signer first, then upwards), SHA-256, time in UTC, signature value."""

    chain: tuple[bytes, ...]
    digest: bytes
    signed_at: datetime
    signature: bytes


@dataclass(frozen=True)
class _Value:
    """One encoded value: all its bytes, and its contents without tag and length."""

    raw: bytes
    contents: bytes


def _primitive(tag: int, contents: bytes) -> bytes:
    encoded: bytes = parser.emit(_UNIVERSAL, _PRIMITIVE, tag, contents)
    return encoded


def _sequence(*members: bytes) -> bytes:
    encoded: bytes = parser.emit(_UNIVERSAL, _CONSTRUCTED, _SEQUENCE, b"".join(members))
    return encoded


def _set(*members: bytes) -> bytes:
    encoded: bytes = parser.emit(_UNIVERSAL, _CONSTRUCTED, _SET, b"".join(sorted(members)))
    return encoded


def _tagged(contents: bytes) -> bytes:
    encoded: bytes = parser.emit(_CONTEXT, _CONSTRUCTED, 0, contents)
    return encoded


def _oid(encoded: str) -> bytes:
    return _primitive(_OID, bytes.fromhex(encoded))


_NULL_PARAMETERS = _primitive(_NULL, b"")
_VERSION_1 = _primitive(_INTEGER, b"\x01")
_DATA = _oid("2a864886f70d010701")
_SIGNED_DATA = _oid("2a864886f70d010702")
_CONTENT_TYPE = _oid("2a864886f70d010903")
_MESSAGE_DIGEST = _oid("2a864886f70d010904")
_SIGNING_TIME = _oid("2a864886f70d010905")
_SIGNING_CERTIFICATE_V2 = _oid("2a864886f70d010910022f")
_SHA256_OID = _oid("608648016503040201")
_SHA256 = _sequence(_SHA256_OID, _NULL_PARAMETERS)
_SHA256_RSA_OID = _oid("2a864886f70d01010b")
_SHA256_ECDSA_OID = _oid("2a8648ce3d040302")
_SIGNATURE_OIDS = (_SHA256_RSA_OID, _SHA256_ECDSA_OID)
_MECHANISMS = {
    _oid("2a864886f70d010101"): ("sha256_rsa", _sequence(_SHA256_RSA_OID, _NULL_PARAMETERS)),
    _oid("2a8648ce3d0201"): ("sha256_ecdsa", _sequence(_SHA256_ECDSA_OID)),
}
"""By the kind of the signer's key: asn1crypto's name of the signature algorithm, and its AlgorithmIdentifier."""


def signed_attributes(chain: tuple[bytes, ...], digest: bytes, signed_at: datetime) -> bytes:
    """Return the four signed attributes as the DER ``SET`` that is signed; *signed_at* is aware, its fraction lost."""
    named = _sequence(*(_sequence(_primitive(_OCTETS, hashlib.sha256(link).digest())) for link in chain))
    return _set(
        _sequence(_CONTENT_TYPE, _set(_DATA)),
        _sequence(_MESSAGE_DIGEST, _set(_primitive(_OCTETS, digest))),
        _sequence(_SIGNING_TIME, _set(_time(signed_at))),
        _sequence(_SIGNING_CERTIFICATE_V2, _set(_sequence(named))),
    )


def mechanism(certificate: bytes) -> str:
    """Return asn1crypto's name of the signature algorithm for the signer's key; else :class:`UnknownAlgorithm`."""
    return _mechanism(certificate)[0]


def encode(parts: SealParts) -> bytes:
    """Return the seal's bytes."""
    serial, _, issuer, *_ = _certificate_fields(parts.chain[0])
    signer_info = _sequence(
        _VERSION_1,
        _sequence(issuer.raw, serial.raw),
        _SHA256,
        _tagged(_only(signed_attributes(parts.chain, parts.digest, parts.signed_at)).contents),
        _mechanism(parts.chain[0])[1],
        _primitive(_OCTETS, parts.signature),
    )
    signed_data = _sequence(
        _VERSION_1, _set(_SHA256), _sequence(_DATA), _tagged(b"".join(sorted(parts.chain))), _set(signer_info)
    )
    return _sequence(_SIGNED_DATA, _tagged(signed_data))


def parse(untrusted: bytes) -> SealParts:
    """Return the parts of a seal; :class:`NotCanonical` or :class:`UnknownAlgorithm` for any other bytes."""
    if len(untrusted) > SEAL_LIMIT:
        raise NotCanonical("too large")
    try:
        parts = _take_apart(untrusted)
        again = encode(parts)
    except UnknownAlgorithm:
        raise
    except (ValueError, LookupError) as error:
        raise NotCanonical(type(error).__name__) from error
    if again != untrusted:
        raise NotCanonical("not the canonical form")
    return parts


def _take_apart(untrusted: bytes) -> SealParts:
    """Find the four things where they must be; whether all around them is right shows when they are encoded again."""
    _, content = _children(_only(untrusted))
    _, _, _, certificates, signer_infos = _children(_only(content.contents))
    _, _, digest_algorithm, attributes, signature_algorithm, signature = _children(_only(signer_infos.contents))
    _check_algorithms(digest_algorithm, signature_algorithm)
    values = {kind.raw: _only(value.contents) for kind, value in map(_children, _children(attributes))}
    (named,) = _children(values[_SIGNING_CERTIFICATE_V2])
    embedded = {hashlib.sha256(link.raw).digest(): link.raw for link in _children(certificates)}
    return SealParts(
        chain=tuple(embedded[_children(identifier)[0].contents] for identifier in _children(named)),
        digest=values[_MESSAGE_DIGEST].contents,
        signed_at=_moment(values[_SIGNING_TIME].contents.decode("ascii")),
        signature=signature.contents,
    )


def _check_algorithms(digest: _Value, signature: _Value) -> None:
    """Tell algorithms that this version does not know from known ones written in another form, which are malformed."""
    digest_kind, signature_kind = (_children(identifier)[0].raw for identifier in (digest, signature))
    if digest_kind != _SHA256_OID or signature_kind not in _SIGNATURE_OIDS:
        raise UnknownAlgorithm(f"{digest_kind.hex()} {signature_kind.hex()}")


def _children(value: _Value) -> list[_Value]:
    found = []
    rest = value.contents
    while rest:
        _, _, _, header, contents, trailer = parser.parse(rest)
        raw = header + contents + trailer
        found.append(_Value(raw, contents))
        rest = rest[len(raw) :]
    return found


def _only(encoded: bytes) -> _Value:
    (value,) = _children(_Value(b"", encoded))
    return value


def _certificate_fields(certificate: bytes) -> list[_Value]:
    """Return a certificate's fields from its serial number on (RFC 5280, section 4.1)."""
    fields = _children(_children(_only(certificate))[0])
    has_version = fields[0].raw.startswith(b"\xa0")
    return fields[1:] if has_version else fields


def _mechanism(certificate: bytes) -> tuple[str, bytes]:
    key = _certificate_fields(certificate)[5]
    kind = _children(_children(key)[0])[0].raw
    if kind not in _MECHANISMS:
        raise UnknownAlgorithm(kind.hex())
    return _MECHANISMS[kind]


def _time(moment: datetime) -> bytes:
    utc = moment.astimezone(UTC)
    if utc.year < _FIRST_GENERALIZED_YEAR:
        return _primitive(_UTC_TIME, utc.strftime("%y%m%d%H%M%SZ").encode("ascii"))
    return _primitive(_GENERALIZED_TIME, utc.strftime("%Y%m%d%H%M%SZ").encode("ascii"))


def _moment(text: str) -> datetime:
    form = "%y%m%d%H%M%SZ" if len(text) == len("yymmddhhmmssZ") else "%Y%m%d%H%M%SZ"
    return datetime.strptime(text, form).replace(tzinfo=UTC)
