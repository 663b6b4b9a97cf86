"""Values and rules of a letter-writing evening; standard library only, imports nothing of ours."""
