"""The recorder process: camera, microphone, encoder, watchdogs; and the thin client that talks to it."""
