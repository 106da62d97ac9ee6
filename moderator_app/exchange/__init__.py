"""Files in and out, a module a format family.

Readers turn a path into records (domain/records.py) and never guess silently: what can't be read is a `Problem` with
row, column and reason; a file that can't be read at all raises `FileUnreadable`. Writers turn what operations
gathered (domain/publication.py) into bytes on disk.
"""
