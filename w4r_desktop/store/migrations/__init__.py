"""The steps that bring a store to the newest form, and the one that runs them."""
