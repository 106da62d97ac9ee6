"""The command line's halves of the work: choosing what is meant, running operations, saying it as words or JSON.

`moderator_app.cli` holds the grammar; the modules here do the commands, a file a step.
"""
