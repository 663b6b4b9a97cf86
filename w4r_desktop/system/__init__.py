"""Files, paths, clock, progress and logs; imports only the domain."""
