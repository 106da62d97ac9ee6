"""Compiled from ui/forms/*.ui by pyside6-uic; not edited by hand."""
