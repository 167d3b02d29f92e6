"""The program as a process that can be killed: records a room test of so many seconds in the given folder."""

import sys
import threading
from pathlib import Path

from interview_app.journey.record import record_room_test
from tests.recording.room import CLOCK, Room


def main() -> None:
    folder, seconds = sys.argv[1:]
    room = Room(Path(folder), seconds=int(seconds))
    sealed = record_room_test(
        room.test(), room.signer, CLOCK, stop=threading.Event(), progress=lambda step, done, total: None
    )
    sys.stdout.write(f"{sealed.packages[0]}\n")


if __name__ == "__main__":
    main()
