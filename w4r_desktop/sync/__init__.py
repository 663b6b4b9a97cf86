"""The sync file: what travels from a station to its coordinator; imports i18n, system, domain."""
