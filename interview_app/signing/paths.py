"""From a certificate up to one that is trusted (RFC 5280, section 6): nothing is fetched, revocation is not checked.

This module imports pyHanko, so it is imported when it is used.
"""

from collections.abc import Sequence
from datetime import datetime

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext

from interview_app.signing.hanko import Unfathomable, fathoming
from interview_app.signing.trust import der, may_issue, parse_certificate


async def trusted_path(
    chain: Sequence[x509.Certificate], anchors: Sequence[x509.Certificate], moment: datetime
) -> tuple[x509.Certificate, ...]:
    """Return the path from one of *anchors* down to ``chain[0]``, both included, as it was at *moment* (aware).

    Empty if there is none. The rest of *chain* may help in any order. ``chain[0]``'s own validity is the caller's to
    judge: *moment* is moved into it, so that an expired certificate is not called an untrusted one.
    """
    own, *others = chain
    usable = [anchor for anchor in anchors if anchor == own or may_issue(anchor)]
    try:
        with fathoming():
            context = ValidationContext(
                trust_roots=[_asn1(anchor) for anchor in usable],
                moment=min(max(moment, own.not_valid_before_utc), own.not_valid_after_utc),
                allow_fetching=False,
                revocation_mode="soft-fail",
            )
            validator = CertificateValidator(_asn1(own), [_asn1(other) for other in others], validation_context=context)
            path = await validator.async_validate_path()
            return tuple(parse_certificate(step.dump()) for step in path.iter_certs(include_root=True))
    except Unfathomable:
        return ()


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(der(certificate))
