"""Empty in a checkout: here the set-up puts the modules board and annealing, compiled from the sources one folder up."""
