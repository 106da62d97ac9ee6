"""One function for each thing a person does, named as they would say it; a file a step of the work.

Every operation takes the open `Workspace` first, does all its writing in one action of the journal (so that it is one
step of undo and one message to every open view) and returns what a caller needs next. No Qt, no files.
"""
