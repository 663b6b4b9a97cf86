"""The coordinator's room: counts, letters, print, sync file, merge, close; may import services."""
