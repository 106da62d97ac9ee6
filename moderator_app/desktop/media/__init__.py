"""What plays and looks into recordings: the player, the picture of a recording, and its waveform, all by QtMultimedia.

What must hold: nothing here is imported before somebody plays or brings in a recording, and where the system lacks what Qt
needs for it the program goes on: `library.multimedia` says in words what is missing. No thread, file or decoder outlives its
`close`.
"""
