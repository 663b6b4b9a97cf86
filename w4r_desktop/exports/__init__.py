"""Numbers and letters for other programs; imports i18n, system and domain."""
