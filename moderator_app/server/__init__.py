"""The server's half: one database (SQLite or PostgreSQL), one store of files, and what laptops ask of them.

A request comes in through `app` (reading, rights, answering), which calls one plain function on a thread: `push`, `pull`,
`snapshot`, `accounts` and so on. Those know nothing of HTTP. The server holds no state but its database and its files, so
several processes may serve the same ones.
"""
