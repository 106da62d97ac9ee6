"""A whole season with made-up people, done with the real operations on the files in resources/demo.

`season` fills a workspace step by step, as a moderator would, and tells what each step found; `run` is `moderator demo`:
the steps, the exports, then the window or, with no screen, its pictures.
"""
