"""What people do at an event; imports the layers of files, never a face."""
