"""`python -m moderator_app`: the same as the command `moderator`."""

import sys

from moderator_app.cli import main

sys.exit(main())
