"""Letters and reports on paper, as PDF; imports i18n, system and domain. Nothing heavy is loaded here."""
