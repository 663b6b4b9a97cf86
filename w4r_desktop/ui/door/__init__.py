"""The first window: open an event or plan a new one; imports Qt, i18n, settings and widgets, no service."""
