"""What a pack's author sees while writing: story, slides and page; imports the station's and the stage's views."""
