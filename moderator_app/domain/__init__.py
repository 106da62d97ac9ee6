"""What a moderator would recognise, in plain Python.

Vocabulary, agenda times, seasons, topics, permission and translation gates, and the records that travel between the
readers of files, the operations and the writers of files. Nothing here opens a file, a database or a socket, and
nothing imports another room of the house.
"""
