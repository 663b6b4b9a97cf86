"""The stage: what the room sees, and the console of the one who paces the evening.

May import services and everything below them, and the widgets, theme and tools of ui; no other room.
"""
