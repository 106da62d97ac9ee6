"""What stands over the window for a moment: the palette, settings, shortcuts, the error report."""
