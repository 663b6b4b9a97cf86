"""Case packs: read, checked and built; imports i18n, system and domain."""
