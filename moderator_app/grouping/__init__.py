"""The breakout and pairing engine: arrays in, seats out, with score and reasons. Knows numpy and nothing of ours."""
