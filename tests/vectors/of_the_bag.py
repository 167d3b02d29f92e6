"""Vectors: the five files at the top, their grammar and what they say of one another; the seal and its signer."""

import hashlib
from collections.abc import Iterable
from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import ExtensionOID, NameOID

from interview_app.domain.verdict import FindingCode, NoteCode, Verdict
from interview_app.evidence import layout
from interview_app.evidence.bag import manifest
from interview_app.signing import certificates
from interview_app.signing.signer import SealSigner
from tests.evidence.packages import (
    NOW,
    digests,
    edit_index,
    new_room,
    redo_manifest,
    redo_tag_manifest,
    reseal,
    sign,
)
from tests.vectors.registry import INIT, SEGMENT, Case, vector


@vector(FindingCode.FILE_MISSING, layout.BAGIT)
def bagit_txt_is_missing(case: Case) -> None:
    (case.folder / layout.BAGIT).unlink()


@vector(FindingCode.FILE_MISSING, layout.BAG_INFO)
def bag_info_is_missing(case: Case) -> None:
    (case.folder / layout.BAG_INFO).unlink()


@vector(FindingCode.FILE_MISSING, layout.MANIFEST)
def the_manifest_is_missing(case: Case) -> None:
    (case.folder / layout.MANIFEST).unlink()


@vector(FindingCode.FILE_MISSING, layout.TAG_MANIFEST)
def the_tag_manifest_is_missing(case: Case) -> None:
    (case.folder / layout.TAG_MANIFEST).unlink()


@vector(FindingCode.BAG_MALFORMED, layout.BAGIT)
def bagit_txt_says_something_else(case: Case) -> None:
    case.write(layout.BAGIT, b"hello\n")


@vector(FindingCode.FILE_CHANGED, layout.BAGIT)
def bagit_txt_claims_another_version(case: Case) -> None:
    case.replace(layout.BAGIT, b"1.0", b"1.1")


@vector(FindingCode.VERSION_UNKNOWN, layout.BAGIT)
def a_later_bagit_was_sealed(case: Case) -> None:
    case.replace(layout.BAGIT, b"1.0", b"2.0")
    redo_tag_manifest(case.package)
    sign(case.package)


@vector(FindingCode.VERSION_UNKNOWN, layout.BAG_INFO)
def a_later_version_with_files_that_this_one_does_not_know_was_sealed(case: Case) -> None:
    case.write("data/transcript.txt.age", b"new in version 2")
    redo_manifest(case.package)
    case.replace(layout.BAG_INFO, b"Package-Version: 1", b"Package-Version: 2")
    redo_tag_manifest(case.package)
    sign(case.package)


@vector(FindingCode.VERSION_UNKNOWN, layout.BAG_INFO)
def a_later_version_with_another_grammar_of_manifests_was_sealed(case: Case) -> None:
    case.write(layout.MANIFEST, b"sha-256 of everything: none\n")
    case.replace(layout.BAG_INFO, b"Package-Version: 1", b"Package-Version: 2")
    redo_tag_manifest(case.package)
    sign(case.package)


@vector(FindingCode.FILE_CHANGED, SEGMENT)
def a_segment_of_a_later_version_has_one_changed_byte(case: Case) -> None:
    a_later_version_with_files_that_this_one_does_not_know_was_sealed(case)
    case.change_byte(SEGMENT)


@vector(FindingCode.BAG_MALFORMED, layout.BAG_INFO)
def bag_info_names_no_version(case: Case) -> None:
    case.replace(layout.BAG_INFO, b"Interview-Package-Version: 1\n", b"")


@vector(FindingCode.BAG_MALFORMED, layout.BAG_INFO)
def bag_info_is_not_text(case: Case) -> None:
    case.write(layout.BAG_INFO, b"\xff\n")


@vector(FindingCode.BAG_MALFORMED, layout.BAG_INFO)
def the_sum_of_lengths_is_wrong(case: Case) -> None:
    case.replace(layout.BAG_INFO, b"Payload-Oxum: ", b"Payload-Oxum: 1")
    redo_tag_manifest(case.package)
    sign(case.package)


@vector(FindingCode.SESSION_MISMATCH, layout.INDEX)
def bag_info_names_another_session(case: Case) -> None:
    case.replace(layout.BAG_INFO, b"abcdef", b"fedcba")
    redo_tag_manifest(case.package)
    sign(case.package)


@vector(FindingCode.ALGORITHM_UNKNOWN, "manifest-sha512.txt")
def the_manifest_is_of_another_algorithm(case: Case) -> None:
    listed = {path: hashlib.sha512((case.folder / path).read_bytes()).hexdigest() for path in digests(case.package)}
    case.write("manifest-sha512.txt", manifest(listed))
    case.write("tagmanifest-sha512.txt", b"")
    (case.folder / layout.MANIFEST).unlink()
    (case.folder / layout.TAG_MANIFEST).unlink()


@vector(FindingCode.FILE_MISSING, layout.MANIFEST)
def the_manifest_was_renamed_to_that_of_another_algorithm(case: Case) -> None:
    (case.folder / layout.MANIFEST).rename(case.folder / "manifest-sha512.txt")


@vector(FindingCode.MANIFEST_MALFORMED, layout.MANIFEST)
def the_manifest_ends_its_lines_as_windows_does(case: Case) -> None:
    case.write(layout.MANIFEST, case.read(layout.MANIFEST).replace(b"\n", b"\r\n"))
    redo_tag_manifest(case.package)


@vector(FindingCode.MANIFEST_MALFORMED, layout.MANIFEST)
def the_manifest_has_upper_case_digests(case: Case) -> None:
    lines = case.read(layout.MANIFEST).splitlines(keepends=True)
    case.write(layout.MANIFEST, b"".join(line[:64].upper() + line[64:] for line in lines))


@vector(FindingCode.MANIFEST_MALFORMED, layout.MANIFEST)
def the_manifest_says_a_line_twice(case: Case) -> None:
    lines = case.read(layout.MANIFEST).splitlines(keepends=True)
    case.write(layout.MANIFEST, b"".join([lines[0], *lines]))


@vector(FindingCode.MANIFEST_MALFORMED, layout.MANIFEST)
def the_manifest_is_out_of_order(case: Case) -> None:
    case.write(layout.MANIFEST, b"".join(reversed(case.read(layout.MANIFEST).splitlines(keepends=True))))


@vector(FindingCode.MANIFEST_MALFORMED, layout.MANIFEST)
def the_manifest_leads_out_of_the_package(case: Case) -> None:
    case.write(layout.MANIFEST, b"0" * 64 + b"  data/../../../etc/passwd\n")


@vector(FindingCode.MANIFEST_MALFORMED, layout.MANIFEST)
def the_manifest_lists_a_file_outside_data(case: Case) -> None:
    case.write(layout.MANIFEST, b"0" * 64 + b"  bagit.txt\n")


@vector(FindingCode.MANIFEST_MALFORMED, layout.MANIFEST)
def the_manifest_is_larger_than_a_manifest_can_be(case: Case) -> None:
    with (case.folder / layout.MANIFEST).open("wb") as file:
        file.truncate(65 * 2**20)


@vector(FindingCode.FILE_UNEXPECTED, SEGMENT)
def the_manifest_leaves_a_segment_out(case: Case) -> None:
    listed = digests(case.package)
    del listed[SEGMENT]
    redo_manifest(case.package, listed)


@vector(FindingCode.MANIFEST_INCOMPLETE, layout.MANIFEST)
def the_manifest_and_the_folder_lack_the_readme(case: Case) -> None:
    (case.folder / layout.README).unlink()
    reseal(case.package)


@vector(FindingCode.SEAL_MISMATCH, layout.SEAL)
def a_segment_and_all_digests_were_replaced_but_not_the_seal(case: Case) -> None:
    case.take_from(case.world.foreign, SEGMENT)
    edit_index(case.package)
    redo_manifest(case.package)


@vector(FindingCode.MANIFEST_MALFORMED, layout.TAG_MANIFEST)
def the_tag_manifest_is_no_manifest(case: Case) -> None:
    case.write(layout.TAG_MANIFEST, b"nothing\n")


@vector(FindingCode.MANIFEST_INCOMPLETE, layout.TAG_MANIFEST)
def the_tag_manifest_leaves_bag_info_out(case: Case) -> None:
    lines = case.read(layout.TAG_MANIFEST).splitlines(keepends=True)
    case.write(layout.TAG_MANIFEST, b"".join(line for line in lines if b"bag-info" not in line))
    sign(case.package)


@vector(FindingCode.SEAL_MISSING, layout.SEAL)
def the_seal_is_missing(case: Case) -> None:
    (case.folder / layout.SEAL).unlink()


@vector(FindingCode.SEAL_MALFORMED, layout.SEAL)
def bytes_trail_the_seal(case: Case) -> None:
    case.write(layout.SEAL, case.read(layout.SEAL) + b"\0")


@vector(FindingCode.SEAL_MALFORMED, layout.SEAL)
def the_seal_was_cut(case: Case) -> None:
    case.write(layout.SEAL, case.read(layout.SEAL)[:-1])


@vector(FindingCode.SEAL_MALFORMED, layout.SEAL)
def the_seal_is_larger_than_a_seal_can_be(case: Case) -> None:
    case.write(layout.SEAL, bytes(2**20 + 1))


@vector(FindingCode.SEAL_MISMATCH, layout.SEAL)
def the_seal_is_that_of_another_package(case: Case) -> None:
    case.take_from(case.world.before, layout.SEAL)


@vector(FindingCode.SIGNER_NOT_TRUSTED, layout.SEAL)
def the_package_was_sealed_again_by_an_authority_that_nobody_trusts(case: Case) -> None:
    sign(case.package, case.world.foreign.room.signer)


@vector(FindingCode.NO_TRUST_ANCHOR, layout.SEAL)
def the_verifier_was_not_told_whom_to_trust(case: Case) -> None:
    case.anchors = ()


@vector(FindingCode.SIGNER_NOT_TRUSTED, layout.SEAL)
def the_verifier_trusts_somebody_else(case: Case) -> None:
    case.anchors = (new_room().authority.certificate,)


def _signer(case: Case, *, days_before: int, years: int) -> SealSigner:
    authority = certificates.new_authority("Court", NOW - timedelta(days=4000))
    case.anchors = (authority.certificate,)
    return certificates.new_seal(authority, "Court", "Room", years, NOW - timedelta(days=days_before))


@vector(note=NoteCode.SIGNER_EXPIRED_SINCE)
def the_signer_has_expired_since(case: Case) -> None:
    sign(case.package, _signer(case, days_before=500, years=1), NOW - timedelta(days=300))


@vector(FindingCode.SIGNER_NOT_VALID_AT_SIGNING, layout.SEAL)
def the_signer_had_expired_at_signing(case: Case) -> None:
    signer = _signer(case, days_before=500, years=1)
    key = _Backdated(signer.certificate, signer.intermediates, signer.key)
    sign(case.package, key, NOW)


class _Backdated(SealSigner):
    """A signer that does not care whether its certificate is valid, as somebody else's program might."""

    def require_valid(self, _at: object) -> None:
        """Let anything pass."""


@vector(FindingCode.SIGNER_PERSONAL, layout.SEAL)
def the_seal_was_made_with_a_persons_certificate(case: Case) -> None:
    person = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, "Somebody"), x509.NameAttribute(NameOID.SURNAME, "Somebody")]
    )
    _seal_as(case, person, case.world.room.signer.certificate.extensions)


@vector(FindingCode.SIGNER_USAGE, layout.SEAL)
def the_seal_was_made_with_a_certificate_that_is_not_for_sealing(case: Case) -> None:
    certificate = case.world.room.signer.certificate
    _seal_as(case, certificate.subject, [one for one in certificate.extensions if one.oid != ExtensionOID.KEY_USAGE])


def _seal_as(case: Case, subject: x509.Name, extensions: Iterable[x509.Extension[x509.ExtensionType]]) -> None:
    """Seal with a certificate that the trusted authority issued, but not for this."""
    authority, signer = case.world.room.authority, case.world.room.signer
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(authority.certificate.subject)
        .public_key(signer.key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=1))
    )
    for extension in extensions:
        builder = builder.add_extension(extension.value, critical=extension.critical)
    sign(case.package, SealSigner(builder.sign(authority.key, hashes.SHA256()), (), signer.key))


@vector(FindingCode.PREVIOUS_SEAL_MISMATCH, layout.INDEX)
def the_session_between_two_was_dropped(case: Case) -> None:
    case.follows = case.world.foreign.path


@vector()
def the_session_follows_the_one_it_names(case: Case) -> None:
    case.follows = case.world.before.path


@vector(FindingCode.FILE_UNREADABLE)
def the_package_that_it_should_follow_is_not_there(case: Case) -> None:
    case.follows = case.folder.parent / "nowhere"


@vector(FindingCode.MEDIA_UNREADABLE, INIT)
def a_header_that_is_no_age_file_was_sealed(case: Case) -> None:
    case.write(INIT, b"plain")
    edit_index(case.package)
    reseal(case.package)


@vector(FindingCode.FILE_CHANGED, SEGMENT, verdict=Verdict.ALTERED)
def a_segment_changed_and_nobody_is_trusted(case: Case) -> None:
    case.anchors = ()
    case.change_byte(SEGMENT)
