"""Widgets every screen shares: no words and no colours inside; may import ui.theme and domain."""
