"""Replay: picture and sound of a recording, straight from its encrypted files, nothing decrypted to disk."""
