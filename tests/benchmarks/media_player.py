"""Qt's own player on a plain film: ``python -m tests.benchmarks.media_player FILE MILLISECONDS...`` prints JSON.

In a process of its own, because Qt wants the main thread. ``first_ms`` is from opening the file to its first picture,
``jumps_ms`` from each jump to the picture that is on there.
"""

import json
import os
import sys
import time

NEAR_US = 60_000
PATIENCE_MS = 20_000


def main(path: str, targets_ms: list[int]) -> None:
    """Open, pause, jump."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QEventLoop, QTimer, QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

    application = QGuiApplication([])
    player, sink = QMediaPlayer(), QVideoSink()
    player.setVideoSink(sink)

    def until_picture(target_us: int) -> None:
        loop = QEventLoop()

        def shown(frame: QVideoFrame) -> None:
            if frame.isValid() and abs(frame.startTime() - target_us) <= NEAR_US:
                frame.toImage()
                loop.quit()

        sink.videoFrameChanged.connect(shown)
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        loop.exec()
        sink.videoFrameChanged.disconnect(shown)

    start = time.perf_counter()
    player.setSource(QUrl.fromLocalFile(path))
    player.pause()
    until_picture(0)
    first_ms = (time.perf_counter() - start) * 1000
    jumps_ms = []
    for target_ms in targets_ms:
        start = time.perf_counter()
        player.setPosition(target_ms)
        until_picture(target_ms * 1000)
        jumps_ms.append((time.perf_counter() - start) * 1000)
    player.stop()
    application.processEvents()
    print(json.dumps({"first_ms": first_ms, "jumps_ms": jumps_ms}))


if __name__ == "__main__":
    main(sys.argv[1], [int(one) for one in sys.argv[2:]])
