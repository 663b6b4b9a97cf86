"""How the application looks: tokens, style sheet, fonts, icons; imports Qt and nothing of ours."""
