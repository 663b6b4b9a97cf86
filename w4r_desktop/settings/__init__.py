"""What a person set for this machine, declared once; imports i18n, system and domain."""
