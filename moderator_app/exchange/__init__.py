"""Files in and out: a file or package a format family.

Readers hand out the records of domain/records; they never guess silently, and for any bytes whatever they answer with
a record and its problems or raise a `PeerSphereError`. Nothing here knows the store or the operations.
"""
