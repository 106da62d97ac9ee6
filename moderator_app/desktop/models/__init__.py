"""What is read from the workspace for the shell itself: the tree of places and the marks of a meeting's steps."""
