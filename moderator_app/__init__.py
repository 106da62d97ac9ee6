"""PeerSphere Moderator: the workbench of people who moderate peer learning.

The package holds two programs over one store: a desktop workbench that works with no network, and (later) a small
server store. See docs/ARCHITECTURE.md for the rooms of the house and who may import whom.
"""

__version__ = "0.1.0"
