"""The encrypted store of events and letters; imports only what lies below: i18n, system, domain."""
