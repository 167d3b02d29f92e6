"""Looking for the room's devices before anything else is planned."""

from interview_app.recording.listing import DeviceList, Listed, list_devices

__all__ = ["DeviceList", "Listed", "list_devices"]
