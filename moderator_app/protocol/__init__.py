"""What a laptop and the server say to each other: messages, limits, error codes, version. Filled when sync is built."""
