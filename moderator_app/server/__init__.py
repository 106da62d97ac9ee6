"""The server's half: sync endpoints and members' pages. Filled when sync is built."""
