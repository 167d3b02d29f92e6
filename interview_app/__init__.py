"""Interview-room assistant: records a child's interview once, encrypted, and leaves a package a court can verify."""

__version__ = "0.1.0"
