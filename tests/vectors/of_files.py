"""Vectors: files changed, cut, missing, added, renamed, swapped, unreadable, or not files at all."""

import errno
import os
from io import RawIOBase
from pathlib import Path

from interview_app.domain.verdict import FindingCode, NoteCode
from interview_app.evidence import layout
from interview_app.evidence.files import Open, open_regular
from tests.vectors.registry import EVENTS, INIT, PART, SEGMENT, Case, vector


@vector()
def nothing_was_done(_case: Case) -> None: ...


@vector(key=True)
def nothing_was_done_and_there_is_a_key(_case: Case) -> None: ...


@vector(FindingCode.FILE_CHANGED, SEGMENT)
def a_segment_has_one_changed_byte(case: Case) -> None:
    case.change_byte(SEGMENT)


@vector(FindingCode.FILE_CHANGED, SEGMENT)
def a_segment_was_cut(case: Case) -> None:
    case.write(SEGMENT, case.read(SEGMENT)[:-1])


@vector(FindingCode.FILE_CHANGED, SEGMENT)
def a_segment_grew_by_one_byte(case: Case) -> None:
    case.write(SEGMENT, case.read(SEGMENT) + b"\0")


@vector(FindingCode.FILE_CHANGED, SEGMENT)
def a_segment_is_empty(case: Case) -> None:
    case.write(SEGMENT, b"")


@vector(FindingCode.FILE_MISSING, SEGMENT)
def a_segment_is_missing(case: Case) -> None:
    (case.folder / SEGMENT).unlink()


@vector(FindingCode.FILE_CHANGED, SEGMENT)
def two_segments_were_swapped(case: Case) -> None:
    case.swap(SEGMENT, f"{PART}/000001.m4s.age")


@vector(FindingCode.FILE_UNEXPECTED, f"{PART}/000004.m4s.age")
def a_segment_was_added(case: Case) -> None:
    case.write(f"{PART}/000004.m4s.age", case.read(SEGMENT))


@vector(FindingCode.FILE_CHANGED, SEGMENT)
def a_segment_of_another_session_for_the_same_recipients_took_the_place_of_one(case: Case) -> None:
    case.take_from(case.world.foreign, SEGMENT)


@vector(FindingCode.FILE_MISSING, SEGMENT)
def a_segment_was_renamed(case: Case) -> None:
    (case.folder / SEGMENT).rename(case.folder / f"{PART}/000009.m4s.age")


@vector(FindingCode.FILE_CHANGED, INIT)
def a_header_has_one_changed_byte(case: Case) -> None:
    case.change_byte(INIT)


@vector(FindingCode.FILE_CHANGED, INIT)
def the_headers_of_two_parts_were_swapped(case: Case) -> None:
    case.swap(INIT, layout.init_path(2))


@vector(FindingCode.FILE_MISSING, layout.init_path(2))
def a_part_is_missing(case: Case) -> None:
    for path in (case.folder / "data/media/part-002").iterdir():
        path.unlink()
    (case.folder / "data/media/part-002").rmdir()


@vector(FindingCode.FILE_CHANGED, EVENTS)
def a_batch_of_events_has_one_changed_byte(case: Case) -> None:
    case.change_byte(EVENTS)


@vector(FindingCode.FILE_MISSING, EVENTS)
def a_batch_of_events_is_missing(case: Case) -> None:
    (case.folder / EVENTS).unlink()


@vector(FindingCode.FILE_CHANGED, EVENTS)
def two_batches_of_events_were_swapped(case: Case) -> None:
    case.swap(EVENTS, layout.batch_path(3))


@vector(FindingCode.FILE_UNEXPECTED, layout.batch_path(99))
def a_batch_of_events_was_added(case: Case) -> None:
    case.write(layout.batch_path(99), case.read(EVENTS))


@vector(FindingCode.FILE_CHANGED, layout.README)
def the_readme_has_one_changed_byte(case: Case) -> None:
    case.change_byte(layout.README)


@vector(FindingCode.FILE_MISSING, layout.README)
def the_readme_is_missing(case: Case) -> None:
    (case.folder / layout.README).unlink()


@vector(FindingCode.FILE_CHANGED, layout.INDEX)
def the_index_has_one_changed_byte(case: Case) -> None:
    case.replace(layout.INDEX, b'"synthetic":false', b'"synthetic":fALse')


@vector(FindingCode.FILE_MISSING, layout.INDEX)
def the_index_is_missing(case: Case) -> None:
    (case.folder / layout.INDEX).unlink()


@vector(FindingCode.FILE_UNEXPECTED, "data/exhibits/drawing.png.age")
def an_exhibit_was_added(case: Case) -> None:
    case.write("data/exhibits/drawing.png.age", case.read(SEGMENT))


@vector(FindingCode.FILE_UNEXPECTED, "data/note.txt")
def a_file_of_an_unknown_name_was_added_inside_data(case: Case) -> None:
    case.write("data/note.txt", b"")


@vector(FindingCode.FILE_UNEXPECTED, "note.txt")
def a_file_of_an_unknown_name_was_added_beside_data(case: Case) -> None:
    case.write("note.txt", b"")


@vector(FindingCode.FILE_UNEXPECTED, "data/extra")
def a_folder_of_an_unknown_name_was_added(case: Case) -> None:
    case.write("data/extra/note.txt", b"")


@vector(FindingCode.FILE_UNEXPECTED, r"data/\u202etxt\n")
def a_name_tries_to_deceive_the_reader(case: Case) -> None:
    case.write("data/\u202etxt\n", b"")


@vector(FindingCode.FILE_UNEXPECTED, r"data/\udcff")
def a_name_is_not_text(case: Case) -> None:
    case.write("data/" + os.fsdecode(b"\xff"), b"")


@vector()
def an_empty_folder_of_a_known_name_was_added(case: Case) -> None:
    (case.folder / "data/exhibits").mkdir()


@vector(note=NoteCode.SYSTEM_FILE_IGNORED)
def a_system_left_its_file_beside_data(case: Case) -> None:
    case.write("Thumbs.db", b"anything")


@vector(FindingCode.FILE_UNEXPECTED, "data/Thumbs.db")
def a_system_left_its_file_inside_data(case: Case) -> None:
    case.write("data/Thumbs.db", b"anything")


@vector()
def the_package_was_renamed(case: Case) -> None:
    renamed = case.folder.with_name("Case 17, copy 2")
    case.folder.rename(renamed)
    case.package = type(case.package)(renamed, case.package.room)


@vector(FindingCode.FILE_NOT_REGULAR, SEGMENT)
def a_segment_is_a_link_to_the_same_bytes_elsewhere(case: Case) -> None:
    outside = case.folder.parent / "outside"
    (case.folder / SEGMENT).rename(outside)
    (case.folder / SEGMENT).symlink_to(outside)


@vector(FindingCode.FILE_NOT_REGULAR, "data")
def the_data_folder_is_a_link(case: Case) -> None:
    (case.folder / "data").rename(case.folder.parent / "outside")
    (case.folder / "data").symlink_to(case.folder.parent / "outside")


@vector(FindingCode.FILE_NOT_REGULAR, layout.BAGIT)
def bagit_txt_is_a_link(case: Case) -> None:
    (case.folder / layout.BAGIT).rename(case.folder.parent / "outside")
    (case.folder / layout.BAGIT).symlink_to(case.folder.parent / "outside")


@vector(FindingCode.FILE_NOT_REGULAR, SEGMENT)
def a_segment_is_a_folder(case: Case) -> None:
    (case.folder / SEGMENT).unlink()
    (case.folder / SEGMENT).mkdir()


@vector(FindingCode.FILE_NOT_REGULAR, SEGMENT)
def a_segment_is_a_pipe_that_would_never_end(case: Case) -> None:
    (case.folder / SEGMENT).unlink()
    os.mkfifo(case.folder / SEGMENT)


class _FailingFile(RawIOBase):
    def readable(self) -> bool:
        return True

    def readinto(self, _buffer: object) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _fails_on(name: str, *, opening: bool) -> Open:
    def open_file(path: Path) -> RawIOBase:
        if not path.as_posix().endswith(name):
            return open_regular(path)
        if opening:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return _FailingFile()

    return open_file


@vector(FindingCode.FILE_UNREADABLE, SEGMENT)
def the_medium_fails_within_a_segment(case: Case) -> None:
    case.open_file = _fails_on(SEGMENT, opening=False)


@vector(FindingCode.FILE_UNREADABLE, EVENTS)
def a_batch_of_events_may_not_be_opened(case: Case) -> None:
    case.open_file = _fails_on(EVENTS, opening=True)


@vector(FindingCode.FILE_UNREADABLE, layout.SEAL)
def the_seal_may_not_be_opened(case: Case) -> None:
    case.open_file = _fails_on(layout.SEAL, opening=True)


@vector(FindingCode.NOT_A_PACKAGE)
def the_folder_is_empty(case: Case) -> None:
    case.package = type(case.package)(case.folder.parent / "empty", case.package.room)
    case.folder.mkdir()


@vector(FindingCode.NOT_A_PACKAGE)
def the_folder_is_not_there(case: Case) -> None:
    case.package = type(case.package)(case.folder.parent / "nowhere", case.package.room)


@vector(FindingCode.NOT_A_PACKAGE)
def the_path_is_a_file(case: Case) -> None:
    case.package = type(case.package)(case.folder / layout.BAGIT, case.package.room)


@vector(FindingCode.NOT_A_PACKAGE)
def the_path_cannot_be_one(case: Case) -> None:
    case.package = type(case.package)(Path("a\0b"), case.package.room)


@vector(FindingCode.NOT_A_PACKAGE)
def the_folder_holds_something_else(case: Case) -> None:
    case.package = type(case.package)(case.folder.parent / "other", case.package.room)
    case.write("data/photo.jpg", b"")


@vector(FindingCode.NOT_A_PACKAGE)
def the_session_was_never_sealed(case: Case) -> None:
    (case.folder / layout.SEAL).unlink()
    case.write(layout.STATE, b"")
