"""Words, dates and numbers in people's languages; imports only system and domain."""
